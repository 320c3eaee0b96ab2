package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Secrets are named, never told. */
class SecretsPolicyTest {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|_KEYS?$|USERNAME");

    @ParameterizedTest
    @EnumSource
    void no_secret_is_rendered_and_no_configuration_holds_one(Overlay overlay) {
        assertThat(overlay.all("Secret")).isEmpty();
        for (JsonNode configuration : overlay.all("ConfigMap")) {
            assertThat(configuration.path("data").propertyStream().map(Map.Entry::getKey))
                    .isNotEmpty()
                    .noneMatch(name -> SECRET.matcher(name).find());
        }
        for (JsonNode workload : overlay.workloads()) {
            for (JsonNode variable : Overlay.container(workload).path("env")) {
                if (SECRET.matcher(variable.path("name").asText()).find()) {
                    assertThat(variable.has("value")).isFalse();
                    assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                            .isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_pod_gets_the_secrets_of_its_own_role_and_no_other(Overlay overlay) {
        assertThat(secrets(overlay.the("Deployment", Overlay.API)))
                .containsOnly(
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "database-api"), Map.entry("LINKS_KEYS", "links"));
        assertThat(secrets(overlay.the("Deployment", Overlay.WORKER)))
                .containsOnly(
                        Map.entry("QUARKUS_DATASOURCE_PASSWORD", "database-worker"),
                        Map.entry("QUARKUS_MAILER_USERNAME", "smtp"),
                        Map.entry("QUARKUS_MAILER_PASSWORD", "smtp"),
                        Map.entry("LINKS_KEYS", "links"));
        assertThat(secrets(overlay.the("Job", "migration")))
                .containsOnly(Map.entry("QUARKUS_FLYWAY_PASSWORD", "database-owner"));
    }

    @ParameterizedTest
    @EnumSource
    void each_pod_is_told_the_configuration_of_its_service_and_no_other(Overlay overlay) {
        assertThat(told(overlay.the("Deployment", Overlay.API))).isEqualTo(only(overlay, Overlay.API));
        assertThat(told(overlay.the("Deployment", Overlay.WORKER))).isEqualTo(only(overlay, Overlay.WORKER));
        assertThat(told(overlay.the("Job", "migration"))).isEqualTo(only(overlay, Overlay.API));
    }

    private static JsonNode told(JsonNode workload) {
        return Overlay.container(workload).path("envFrom");
    }

    private static JsonNode only(Overlay overlay, String service) {
        String name = overlay.configuration(service).at("/metadata/name").asText();
        return Overlay.yaml("[configMapRef: {name: %s}]".formatted(name));
    }

    private static Map<String, String> secrets(JsonNode workload) {
        Map<String, String> secrets = new TreeMap<>();
        for (JsonNode variable : Overlay.container(workload).path("env")) {
            JsonNode reference = variable.at("/valueFrom/secretKeyRef/name");
            if (!reference.isMissingNode()) {
                secrets.put(variable.path("name").asText(), reference.asText());
            }
        }
        return secrets;
    }
}
