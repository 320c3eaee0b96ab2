package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every pod is and may do. */
class PodPolicyTest {

    private static final Set<String> WRITABLE = Set.of("/tmp");
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe", "/q/health/started",
            "readinessProbe", "/q/health/ready",
            "livenessProbe", "/q/health/live");

    @ParameterizedTest
    @EnumSource
    void namespaces_enforce_restricted_pods_and_every_pod_is_one(Overlay overlay) {
        assertThat(overlay.all("Namespace"))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace
                                .path("metadata")
                                .path("labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asText())
                        .isEqualTo("restricted"));
        assertThat(overlay.workloads()).hasSize(3).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("hostNetwork").asBoolean()
                            || pod.path("hostPID").asBoolean()
                            || pod.path("hostIPC").asBoolean())
                    .isFalse();
            assertThat(pod.path("containers")).hasSize(1);
            assertThat(pod.has("initContainers") || pod.has("ephemeralContainers"))
                    .isFalse();
            JsonNode container = Overlay.container(workload).path("securityContext");
            assertThat(container.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container.at("/capabilities/drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(container.at("/capabilities/add").isMissingNode()).isTrue();
            assertThat(container.path("privileged").asBoolean()).isFalse();
            assertThat(container.propertyStream().map(Map.Entry::getKey))
                    .as("what the pod says holds")
                    .doesNotContain("runAsUser", "runAsGroup", "runAsNonRoot", "seccompProfile");
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_pod_gets_a_token_or_writes_but_to_an_empty_folder_of_limited_size(Overlay overlay) {
        assertThat(overlay.all("ServiceAccount"))
                .hasSize(3)
                .allSatisfy(account -> assertThat(
                                account.path("automountServiceAccountToken").asBoolean(true))
                        .isFalse());
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("serviceAccountName").asText())
                    .isEqualTo(workload.at("/metadata/name").asText());
            assertThat(Overlay.container(workload).path("volumeMounts"))
                    .allSatisfy(mount -> assertThat(WRITABLE)
                            .contains(mount.path("mountPath").asText()));
            assertThat(pod.path("volumes"))
                    .allSatisfy(volume -> assertThat(
                                    volume.at("/emptyDir/sizeLimit").asText())
                            .isNotEmpty());
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_pod_says_what_it_needs_and_its_memory_is_what_it_asked_for(Overlay overlay) {
        assertThat(overlay.workloads()).allSatisfy(workload -> {
            JsonNode resources = Overlay.container(workload).path("resources");
            assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
            assertThat(resources.at("/requests/memory").asText()).endsWith("Mi");
            assertThat(resources.at("/limits/memory")).isEqualTo(resources.at("/requests/memory"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void both_services_are_probed_on_the_management_port_and_liveness_is_patient(Overlay overlay) {
        for (String name : List.of(Overlay.API, Overlay.WORKER)) {
            JsonNode container = Overlay.container(overlay.the("Deployment", name));
            assertThat(container.path("ports"))
                    .filteredOn(port -> port.path("name").asText().equals("management"))
                    .singleElement()
                    .satisfies(port ->
                            assertThat(port.path("containerPort").asInt()).isEqualTo(9000));
            PROBES.forEach((probe, path) -> assertThat(container.path(probe).path("httpGet"))
                    .as(name + " " + probe)
                    .isEqualTo(Overlay.yaml("{path: %s, port: management}".formatted(path))));
            int patience = container.at("/livenessProbe/periodSeconds").asInt()
                    * container.at("/livenessProbe/failureThreshold").asInt();
            assertThat(patience).isGreaterThanOrEqualTo(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void prometheus_is_told_where_the_metrics_of_both_services_are(Overlay overlay) {
        for (String name : List.of(Overlay.API, Overlay.WORKER)) {
            assertThat(overlay.the("Deployment", name).at("/spec/template/metadata/annotations"))
                    .as(name)
                    .isEqualTo(Overlay.yaml("""
                            prometheus.io/scrape: "true"
                            prometheus.io/port: "9000"
                            prometheus.io/path: /q/metrics
                            """));
        }
    }

    @ParameterizedTest
    @EnumSource
    void images_are_told_by_a_version_and_never_latest(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(workload -> assertThat(
                                Overlay.container(workload).path("image").asText())
                        .matches(".+/(api-service|reminder-worker)(:(?!latest)[\\w.-]+|@sha256:[0-9a-f]{64})"));
    }

    @ParameterizedTest
    @EnumSource
    void the_logs_of_all_services_are_json(Overlay overlay) {
        assertThat(overlay.all("ConfigMap"))
                .hasSize(2)
                .allSatisfy(configuration -> assertThat(configuration
                                .at("/data/QUARKUS_LOG_CONSOLE_JSON_ENABLED")
                                .asText())
                        .isEqualTo("true"));
    }
}
