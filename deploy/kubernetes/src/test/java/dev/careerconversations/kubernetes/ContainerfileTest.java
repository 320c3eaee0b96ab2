package dev.careerconversations.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the recipe of the images says of whom they run as, what they start, and what they are. */
class ContainerfileTest {

    private static final Pattern LABEL = Pattern.compile("org\\.opencontainers\\.image\\.(\\w+)=\"[^\"]+\"");

    @Test
    void images_run_as_the_user_that_pods_run_as_and_never_as_root() throws IOException {
        assertThat(arguments("USER")).containsExactly("10001:10001");
        assertThat(Overlay.PRODUCTION.workloads())
                .allSatisfy(workload -> assertThat(workload.at("/spec/template/spec/securityContext/runAsUser")
                                .asInt())
                        .isEqualTo(10001));
    }

    @Test
    void images_start_java_without_a_shell() throws IOException {
        assertThat(arguments("ENTRYPOINT")).hasSize(2).allSatisfy(entrypoint -> {
            JsonNode words = new ObjectMapper().readTree(entrypoint);
            assertThat(words.isArray()).isTrue();
            assertThat(words.path(0).asText()).isEqualTo("/opt/java/bin/java");
        });
        assertThat(arguments("CMD")).isEmpty();
    }

    @Test
    void images_say_what_they_are() throws IOException {
        List<String> labels = arguments("LABEL").stream()
                .flatMap(line -> LABEL.matcher(line).results())
                .map(label -> label.group(1))
                .toList();

        assertThat(labels).doesNotHaveDuplicates().contains("title", "description", "version", "revision", "licenses");
    }

    private static List<String> arguments(String instruction) throws IOException {
        String recipe = Files.readString(Path.of("../images/Containerfile")).replace("\\\n", " ");
        return recipe.lines()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length()).strip())
                .toList();
    }
}
