package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manifests are what a cluster takes, and what was rendered is what the sources say. */
class SchemaTest {

    @Test
    void every_overlay_is_tested() throws IOException {
        Path[] sources = Arrays.stream(Overlay.values()).map(Overlay::source).toArray(Path[]::new);
        try (Stream<Path> folders = Files.list(Path.of("overlays"))) {
            assertThat(folders).containsExactlyInAnyOrder(sources);
        }
        try (Stream<Path> files = Files.list(Path.of("rendered"))) {
            assertThat(files).hasSize(sources.length);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_resource_has_known_fields_of_the_right_type_and_no_other(Overlay overlay) {
        assertThat(overlay.resources())
                .hasSizeGreaterThan(10)
                .allSatisfy(resource -> assertThatCode(() -> StrictSchema.check(resource))
                        .as(resource.at("/metadata/name").asText())
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource
    void every_resource_is_in_the_namespace_of_its_overlay(Overlay overlay) {
        String namespace = overlay.all("Namespace").get(0).at("/metadata/name").asText();
        assertThat(overlay.resources())
                .filteredOn(resource -> !resource.path("kind").asText().equals("Namespace"))
                .allSatisfy(resource ->
                        assertThat(resource.at("/metadata/namespace").asText()).isEqualTo(namespace));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/spec", "/spec/template/spec", "/spec/template/spec/containers/0/readinessProbe/httpGet"})
    void a_misspelt_field_is_refused(String place) {
        JsonNode deployment = Overlay.PRODUCTION.the("Deployment", Overlay.API);
        ((ObjectNode) deployment.at(place)).put("replica", 3);

        assertThatThrownBy(() -> StrictSchema.check(deployment)).hasMessageContaining("replica");
    }

    @Test
    void a_value_of_a_wrong_type_is_refused() {
        JsonNode deployment = Overlay.PRODUCTION.the("Deployment", Overlay.API);
        ((ObjectNode) deployment.at("/spec")).put("minReadySeconds", "soon");

        assertThatThrownBy(() -> StrictSchema.check(deployment)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_wrong_field_of_a_scaled_object_is_refused() {
        JsonNode scaling = Overlay.PRODUCTION_KEDA.the("ScaledObject", Overlay.WORKER);
        ((ObjectNode) scaling.at("/spec/triggers/0/metadata")).put("treshold", "1");

        assertThatThrownBy(() -> StrictSchema.check(scaling)).hasMessageContaining("treshold");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_rendered_is_what_the_sources_say(Overlay overlay) throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "skipped: no kubectl to render the manifests with");
        Process kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", overlay.source().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String rendered = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kubectl.waitFor()).isZero();
        assertThat(overlay.rendered())
                .as("rendered anew by deploy/kubernetes/render")
                .isEqualTo(rendered);
    }
}
