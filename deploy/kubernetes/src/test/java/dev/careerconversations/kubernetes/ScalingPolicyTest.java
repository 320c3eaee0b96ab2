package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many pods there are: the API by processor time, the worker by its backlog, each between the same bounds. */
class ScalingPolicyTest {

    @ParameterizedTest
    @EnumSource
    void each_service_is_scaled_once_and_nothing_else_is(Overlay overlay) {
        List<String> scaled = overlay.resources().stream()
                .filter(resource -> resource.at("/spec/scaleTargetRef").isObject())
                .map(resource -> resource.path("kind").asText() + " "
                        + resource.at("/spec/scaleTargetRef/name").asText())
                .toList();

        assertThat(scaled)
                .containsExactlyInAnyOrder(
                        "HorizontalPodAutoscaler api-service",
                        overlay == Overlay.PRODUCTION_KEDA
                                ? "ScaledObject reminder-worker"
                                : "HorizontalPodAutoscaler reminder-worker");
    }

    @ParameterizedTest
    @EnumSource
    void the_api_is_scaled_by_processor_time(Overlay overlay) {
        assertThat(spec(overlay, "HorizontalPodAutoscaler", Overlay.API))
                .isEqualTo(Overlay.yaml("""
                scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api-service}
                %s
                metrics:
                  - type: Resource
                    resource:
                      name: cpu
                      target: {type: Utilization, averageUtilization: 70}
                """.formatted(bounds(overlay))));
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCTION_KEDA", mode = EnumSource.Mode.EXCLUDE)
    void the_worker_is_scaled_by_its_backlog(Overlay overlay) {
        assertThat(spec(overlay, "HorizontalPodAutoscaler", Overlay.WORKER))
                .isEqualTo(Overlay.yaml("""
                scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: reminder-worker}
                %s
                behavior:
                  scaleDown: {stabilizationWindowSeconds: 300}
                metrics:
                  - type: External
                    external:
                      metric: {name: worker_due_backlog}
                      target: {type: AverageValue, averageValue: "5000"}
                """.formatted(bounds(overlay))));
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCTION_KEDA")
    void keda_scales_the_worker_by_the_same_backlog(Overlay overlay) {
        assertThat(spec(overlay, "ScaledObject", Overlay.WORKER)).isEqualTo(Overlay.yaml("""
                scaleTargetRef: {name: reminder-worker}
                minReplicaCount: 2
                maxReplicaCount: 6
                cooldownPeriod: 300
                triggers:
                  - type: prometheus
                    metadata:
                      serverAddress: http://prometheus.monitoring:9090
                      query: max(worker_due_backlog)
                      threshold: "5000"
                """));
    }

    private static String bounds(Overlay overlay) {
        return overlay == Overlay.DEV ? "minReplicas: 1\nmaxReplicas: 2" : "minReplicas: 2\nmaxReplicas: 6";
    }

    private static JsonNode spec(Overlay overlay, String kind, String name) {
        return overlay.the(kind, name).path("spec");
    }
}
