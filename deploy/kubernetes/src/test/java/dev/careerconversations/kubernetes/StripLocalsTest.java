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
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the images' recipe does to jars. */
class StripLocalsTest {

    private static final FileTime THEN = FileTime.from(Instant.parse("2026-03-01T10:00:00Z"));

    /** With a branch, so that it has frames, which are written anew. */
    private static final String LONGER = """
            public class Longer {
                public static String of(String one, String other) {
                    String longer = one.length() > other.length() ? one : other;
                    return longer.toUpperCase();
                }
            }
            """;

    /** Whose super class is in no jar, and must be known for its frames. */
    private static final String STRANGER = """
            public class Stranger extends Base {
                public static Base of(boolean one, Stranger first, Base second) {
                    Base either = one ? first : second;
                    return either;
                }
            }
            """;

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void jdk_24() {
        assumeTrue(Runtime.version().feature() >= 24, "skipped: what the images' JDK 25 runs needs JDK 24 or newer");
    }

    @Test
    void names_of_local_variables_go_and_numbers_of_lines_stay() throws Exception {
        jar("Longer.class", compiled("Longer", LONGER));
        assertThat(tables("Longer")).contains("LocalVariableTable", "LineNumberTable");

        strip("1 classes without names of local variables, 0 left");

        assertThat(tables("Longer")).doesNotContain("LocalVariableTable").contains("LineNumberTable");
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(THEN);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Class<?> type = loader.loadClass("Longer");
            assertThat(type.getMethod("of", String.class, String.class).invoke(null, "short", "longest"))
                    .isEqualTo("LONGEST");
        }
    }

    @Test
    void twice_is_once() throws Exception {
        jar("Longer.class", compiled("Longer", LONGER));
        strip("1 classes");
        byte[] once = Files.readAllBytes(jar);

        strip("1 classes");

        assertThat(jar).hasBinaryContent(once);
    }

    @Test
    void what_is_no_class_stays_as_it_is() throws Exception {
        byte[] words = "Wörter".getBytes(UTF_8);
        jar("words.txt", words);

        strip("0 classes");

        assertThat(entry("words.txt")).isEqualTo(words);
    }

    @Test
    void a_class_that_cannot_be_checked_stays_as_it_is() throws Exception {
        compiled("Base", "public class Base {}");
        byte[] stranger = compiled("Stranger", STRANGER);
        jar("Longer.class", compiled("Longer", LONGER), "Stranger.class", stranger);

        strip("1 classes without names of local variables, 1 left");

        assertThat(entry("Stranger.class")).isEqualTo(stranger);
    }

    @Test
    void where_most_classes_cannot_be_checked_it_fails_and_changes_nothing() throws Exception {
        compiled("Base", "public class Base {}");
        jar("Stranger.class", compiled("Stranger", STRANGER));
        byte[] before = Files.readAllBytes(jar);

        Process process = stripping();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("Most classes cannot be checked");
        assertThat(process.waitFor()).isNotZero();
        assertThat(jar).hasBinaryContent(before);
    }

    @Test
    void a_signed_jar_stays_as_it_is() throws Exception {
        byte[] longer = compiled("Longer", LONGER);
        jar("META-INF/SOMEBODY.SF", new byte[0], "Longer.class", longer);

        strip("0 classes");

        assertThat(entry("Longer.class")).isEqualTo(longer);
    }

    private byte[] compiled(String name, String source) throws IOException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        tool("javac", "-g", "-d", folder.toString(), "-cp", folder.toString(), file.toString());
        return Files.readAllBytes(folder.resolve(name + ".class"));
    }

    /** Not packed, as some jars' entries are. */
    private void jar(Object... namesAndBytes) throws IOException {
        jar = Files.createDirectories(folder.resolve("service/lib")).resolve("longer.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                byte[] bytes = (byte[]) namesAndBytes[i + 1];
                JarEntry entry = new JarEntry((String) namesAndBytes[i]);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                out.putNextEntry(entry);
                out.write(bytes);
            }
        }
        Files.setLastModifiedTime(jar, THEN);
    }

    private byte[] entry(String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getInputStream(file.getJarEntry(name)).readAllBytes();
        }
    }

    private void strip(String tells) throws IOException, InterruptedException {
        Process process = stripping();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(tells);
    }

    private Process stripping() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Path.of("../images/StripLocals.java").toString(),
                        folder.resolve("service").toString())
                .redirectErrorStream(true)
                .start();
    }

    private String tables(String type) {
        return tool("javap", "-c", "-l", "-cp", jar.toString(), type);
    }

    private static String tool(String name, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int status = ToolProvider.findFirst(name).orElseThrow().run(writer, writer, arguments);
        assertThat(status).as(said.toString()).isZero();
        return said.toString();
    }
}
