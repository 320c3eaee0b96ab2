package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which order Argo CD brings a version: what the migration needs, the migration, the rest. */
class SyncOrderTest {

    private static final int MIGRATION = -1;

    @ParameterizedTest
    @EnumSource
    void the_migration_is_a_hook_of_the_sync_and_made_anew_each_time(Overlay overlay) {
        JsonNode job = overlay.the("Job", "migration");

        assertThat(annotation(job, "hook")).isEqualTo("Sync");
        assertThat(annotation(job, "hook-delete-policy")).isEqualTo("BeforeHookCreation");
        assertThat(wave(job)).isEqualTo(MIGRATION);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_migration_needs_is_there_before_it(Overlay overlay) {
        Set<String> needed = new TreeSet<>(referred(overlay.the("Job", "migration")));
        overlay.all("Namespace").forEach(namespace -> needed.add(called(namespace)));
        overlay.all("NetworkPolicy").forEach(policy -> needed.add(called(policy)));

        List<JsonNode> rendered = overlay.resources().stream()
                .filter(resource -> needed.contains(called(resource)))
                .toList();

        assertThat(rendered)
                .extracting(resource -> resource.path("kind").asText())
                .contains("Namespace", "ServiceAccount", "ConfigMap", "NetworkPolicy");
        assertThat(rendered)
                .allSatisfy(resource ->
                        assertThat(wave(resource)).as(called(resource)).isLessThan(MIGRATION));
    }

    @ParameterizedTest
    @EnumSource
    void both_services_and_what_scales_them_come_after_the_migration(Overlay overlay) {
        assertThat(overlay.resources())
                .filteredOn(resource -> Set.of("Deployment", "HorizontalPodAutoscaler", "ScaledObject")
                        .contains(resource.path("kind").asText()))
                .hasSize(4)
                .allSatisfy(resource ->
                        assertThat(wave(resource)).as(called(resource)).isGreaterThan(MIGRATION));
    }

    @ParameterizedTest
    @EnumSource
    void configuration_of_the_old_version_goes_when_its_pods_are_gone(Overlay overlay) {
        assertThat(overlay.all("ConfigMap"))
                .allSatisfy(configuration ->
                        assertThat(annotation(configuration, "sync-options")).isEqualTo("PruneLast=true"));
    }

    /** Returns what a pod names: its account and, wherever it is referred to, configuration, secrets and claims. */
    private static Set<String> referred(JsonNode workload) {
        JsonNode pod = workload.at("/spec/template/spec");
        Set<String> referred = new TreeSet<>();
        referred.add("ServiceAccount " + pod.path("serviceAccountName").asText());
        Stream.of("configMapRef", "configMapKeyRef", "configMap")
                .flatMap(field -> pod.findValues(field).stream())
                .forEach(reference ->
                        referred.add("ConfigMap " + reference.path("name").asText()));
        Stream.of("secretRef", "secretKeyRef", "secret", "imagePullSecrets")
                .flatMap(field -> pod.findValues(field).stream())
                .forEach(reference -> referred.addAll(reference.findValuesAsText("name").stream()
                        .map("Secret "::concat)
                        .toList()));
        pod.findValuesAsText("secretName").forEach(name -> referred.add("Secret " + name));
        pod.findValuesAsText("claimName").forEach(name -> referred.add("PersistentVolumeClaim " + name));
        return referred;
    }

    private static String called(JsonNode resource) {
        return resource.path("kind").asText() + " "
                + resource.at("/metadata/name").asText();
    }

    private static int wave(JsonNode resource) {
        String wave = annotation(resource, "sync-wave");
        return wave.isEmpty() ? 0 : Integer.parseInt(wave);
    }

    private static String annotation(JsonNode resource, String name) {
        return resource.at("/metadata/annotations/argocd.argoproj.io~1" + name).asText();
    }
}
