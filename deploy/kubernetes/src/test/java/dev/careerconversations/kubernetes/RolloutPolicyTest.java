package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pods come, go and spread. */
class RolloutPolicyTest {

    private static final List<String> SERVICES = List.of(Overlay.API, Overlay.WORKER);

    @ParameterizedTest
    @EnumSource
    void a_pod_is_given_more_time_to_stop_than_its_service_takes(Overlay overlay) throws IOException {
        for (String name : SERVICES) {
            JsonNode deployment = overlay.the("Deployment", name);
            long before = Overlay.container(deployment)
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asLong();
            long grace = deployment
                    .at("/spec/template/spec/terminationGracePeriodSeconds")
                    .asLong();
            assertThat(grace).as(name).isGreaterThan(before + shutdown(name).toSeconds());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_api_goes_on_serving_until_load_balancers_know(Overlay overlay) {
        JsonNode preStop =
                Overlay.container(overlay.the("Deployment", Overlay.API)).at("/lifecycle/preStop");

        assertThat(preStop.at("/sleep/seconds").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(preStop.has("exec")).as("there is no shell in the image").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void no_pod_goes_before_its_successor_is_ready(Overlay overlay) {
        for (String name : SERVICES) {
            JsonNode spec = overlay.the("Deployment", name).path("spec");
            assertThat(spec.at("/strategy/type").asText()).isEqualTo("RollingUpdate");
            assertThat(spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1))
                    .isZero();
            assertThat(spec.has("replicas"))
                    .as("that is for the autoscaler to say")
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pods_spread_over_zones_and_nodes_and_one_of_them_may_be_evicted_at_a_time(Overlay overlay) {
        for (String name : SERVICES) {
            JsonNode deployment = overlay.the("Deployment", name);
            JsonNode labels = deployment.at("/spec/template/metadata/labels");
            JsonNode spread = deployment.at("/spec/template/spec/topologySpreadConstraints");
            assertThat(spread)
                    .extracting(constraint -> constraint.path("topologyKey").asText())
                    .containsExactlyInAnyOrder("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(spread)
                    .allSatisfy(constraint -> assertSelects(constraint.at("/labelSelector/matchLabels"), labels));
            JsonNode budget = overlay.the("PodDisruptionBudget", name).path("spec");
            assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
            assertSelects(budget.at("/selector/matchLabels"), labels);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_schema_is_migrated_by_a_job_of_the_same_image_and_by_nobody_else(Overlay overlay) {
        JsonNode job = overlay.the("Job", "migration");
        JsonNode container = Overlay.container(job);

        assertThat(container.path("image"))
                .isEqualTo(Overlay.container(overlay.the("Deployment", Overlay.API))
                        .path("image"));
        assertThat(container.path("env")).anySatisfy(variable -> {
            assertThat(variable.path("name").asText()).isEqualTo("QUARKUS_PROFILE");
            assertThat(variable.path("value").asText()).isEqualTo("migrate");
        });
        assertThat(job.at("/spec/template/spec/restartPolicy").asText()).isEqualTo("Never");
        assertThat(overlay.configuration(Overlay.API)
                        .at("/data/QUARKUS_FLYWAY_MIGRATE_AT_START")
                        .asText())
                .isEqualTo("false");
    }

    private static void assertSelects(JsonNode selector, JsonNode labels) {
        assertThat(selector.properties()).isNotEmpty().isSubsetOf(labels.properties());
    }

    private static Duration shutdown(String service) throws IOException {
        Properties properties = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("../..", service, "src/main/resources/application.properties"))) {
            properties.load(file);
        }
        return Duration.parse("PT" + properties.getProperty("quarkus.shutdown.timeout"));
    }
}
