package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may talk to whom: nobody, but for the paths that are needed. Policies add up, so that each is compared as a whole. */
class NetworkPolicyTest {

    @ParameterizedTest
    @EnumSource
    void there_are_these_policies_and_no_other(Overlay overlay) {
        assertThat(overlay.all("NetworkPolicy"))
                .extracting(policy -> policy.at("/metadata/name").asText())
                .containsExactlyInAnyOrder("default-deny", "names-and-database", Overlay.API, Overlay.WORKER);
    }

    @ParameterizedTest
    @EnumSource
    void pods_are_called_as_policies_select_them(Overlay overlay) {
        assertThat(overlay.workloads())
                .allSatisfy(
                        workload -> assertThat(workload.at("/spec/template/metadata/labels/app.kubernetes.io~1name"))
                                .isEqualTo(workload.at("/metadata/name")));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_talks_to_anybody_unless_it_is_said(Overlay overlay) {
        assertThat(spec(overlay, "default-deny")).isEqualTo(Overlay.yaml("""
                podSelector: {}
                policyTypes: [Ingress, Egress]
                """));
    }

    @ParameterizedTest
    @EnumSource
    void all_reach_names_and_the_database(Overlay overlay) {
        assertThat(spec(overlay, "names-and-database")).isEqualTo(Overlay.yaml("""
                podSelector:
                  matchExpressions:
                    - {key: app.kubernetes.io/name, operator: In, values: [api-service, reminder-worker, migration]}
                policyTypes: [Egress]
                egress:
                  - to:
                      - namespaceSelector:
                          matchLabels: {kubernetes.io/metadata.name: kube-system}
                    ports:
                      - {protocol: UDP, port: 53}
                      - {protocol: TCP, port: 53}
                  - ports:
                      - {protocol: TCP, port: 5432}
                """));
    }

    @ParameterizedTest
    @EnumSource
    void the_api_is_reached_from_the_ingress_and_monitoring_and_reaches_the_identity_provider(Overlay overlay) {
        assertThat(spec(overlay, Overlay.API)).isEqualTo(Overlay.yaml("""
                podSelector:
                  matchLabels: {app.kubernetes.io/name: api-service}
                policyTypes: [Ingress, Egress]
                ingress:
                  - from:
                      - namespaceSelector:
                          matchLabels: {kubernetes.io/metadata.name: ingress-nginx}
                    ports:
                      - {protocol: TCP, port: http}
                  - from:
                      - namespaceSelector:
                          matchLabels: {kubernetes.io/metadata.name: monitoring}
                    ports:
                      - {protocol: TCP, port: management}
                egress:
                  - ports:
                      - {protocol: TCP, port: 443}
                """));
    }

    @ParameterizedTest
    @EnumSource
    void the_worker_is_reached_from_monitoring_alone_and_reaches_mail_servers(Overlay overlay) {
        assertThat(spec(overlay, Overlay.WORKER)).isEqualTo(Overlay.yaml("""
                podSelector:
                  matchLabels: {app.kubernetes.io/name: reminder-worker}
                policyTypes: [Ingress, Egress]
                ingress:
                  - from:
                      - namespaceSelector:
                          matchLabels: {kubernetes.io/metadata.name: monitoring}
                    ports:
                      - {protocol: TCP, port: management}
                egress:
                  - ports:
                      - {protocol: TCP, port: 587}
                """));
    }

    private static JsonNode spec(Overlay overlay, String name) {
        return overlay.the("NetworkPolicy", name).path("spec");
    }
}
