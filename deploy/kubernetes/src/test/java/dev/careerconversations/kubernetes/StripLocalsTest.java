package dev.careerconversations.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the images' recipe does to jars. */
class StripLocalsTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-03-01T10:00:00Z"));

    /** With a branch, so that it has frames, which are written anew. */
    private static final String SOURCE = """
            public class Longer {
                public static String of(String one, String other) {
                    String longer = one.length() > other.length() ? one : other;
                    return longer.toUpperCase();
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void a_jar_with_names() throws IOException {
        assumeTrue(Runtime.version().feature() >= 24, "skipped: what the images' JDK 25 runs needs JDK 24 or newer");
        Path source = folder.resolve("Longer.java");
        Files.writeString(source, SOURCE);
        tool("javac", "-g", "-d", folder.toString(), source.toString());
        jar = Files.createDirectories(folder.resolve("service/lib")).resolve("longer.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("Longer.class"));
            out.write(Files.readAllBytes(folder.resolve("Longer.class")));
            out.putNextEntry(new JarEntry("words.txt"));
            out.write("Wörter".getBytes(UTF_8));
        }
        Files.setLastModifiedTime(jar, THEN);
        assertThat(tables()).contains("LocalVariableTable", "LineNumberTable");
    }

    @Test
    void names_of_local_variables_go_and_numbers_of_lines_stay() throws Exception {
        strip();

        assertThat(tables()).doesNotContain("LocalVariableTable").contains("LineNumberTable");
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(THEN);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> type = loader.loadClass("Longer");
            assertThat(type.getMethod("of", String.class, String.class).invoke(null, "short", "longest"))
                    .isEqualTo("LONGEST");
        }
    }

    @Test
    void what_is_no_class_stays_as_it_is() throws Exception {
        strip();

        try (JarFile stripped = new JarFile(jar.toFile())) {
            assertThat(stripped.getInputStream(stripped.getJarEntry("words.txt")))
                    .hasBinaryContent("Wörter".getBytes(UTF_8));
            assertThat(stripped.stream()).hasSize(2);
        }
    }

    @Test
    void twice_is_once() throws Exception {
        strip();
        byte[] once = Files.readAllBytes(jar);

        strip();

        assertThat(jar).hasBinaryContent(once);
    }

    private void strip() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("../images/StripLocals.java").toString(),
                        folder.resolve("service").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("1 classes without names of local variables, 0 left");
    }

    private String tables() {
        return tool("javap", "-c", "-l", "-cp", jar.toString(), "Longer");
    }

    private static String tool(String name, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
        assertThat(status).as(said.toString()).isZero();
        return said.toString();
    }
}
