package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compose runs the same images as Kubernetes, and tells them the same. */
class ComposeTest {

    private static final Path FILE = Path.of("../compose/compose.yaml");

    /** Secrets and switches that one's own machine needs not. */
    private static final Set<String> ONLY_ON_KUBERNETES = Set.of(
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
            "QUARKUS_MAILER_START_TLS",
            "QUARKUS_MAILER_USERNAME",
            "QUARKUS_MAILER_PASSWORD");

    @Test
    void both_services_are_told_all_that_they_are_told_on_kubernetes() throws IOException {
        JsonNode services =
                new ObjectMapper(new YAMLFactory()).readTree(FILE.toFile()).path("services");
        for (String name : List.of(Overlay.API, Overlay.WORKER)) {
            Set<String> told = new TreeSet<>();
            services.path(name).path("environment").fieldNames().forEachRemaining(told::add);

            assertThat(told).as(name).containsAll(wanted(name));
        }
    }

    @Test
    void compose_understands_the_file() throws Exception {
        String file = FILE.toString();
        List<String> compose = succeeds("docker", "compose", "version")
                ? List.of("docker", "compose", "-f", file, "config", "--quiet")
                : List.of("docker-compose", "-f", file, "config", "--quiet");
        assumeTrue(
                compose.size() == 6 || succeeds("docker-compose", "--version"),
                "skipped: no Docker Compose to check the file with");

        Process config = new ProcessBuilder(compose).redirectErrorStream(true).start();
        String said = new String(config.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(config.waitFor()).as(said).isZero();
    }

    private static Set<String> wanted(String service) {
        Set<String> wanted = new TreeSet<>();
        for (JsonNode configuration : Overlay.PRODUCTION.all("ConfigMap")) {
            if (configuration.at("/metadata/name").asText().startsWith(service)) {
                configuration.path("data").fieldNames().forEachRemaining(wanted::add);
            }
        }
        Overlay.container(Overlay.PRODUCTION.the("Deployment", service))
                .path("env")
                .forEach(variable -> wanted.add(variable.path("name").asText()));
        wanted.removeAll(ONLY_ON_KUBERNETES);
        return wanted;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
