package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: tests, files. */
class DocumentsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    /** Folders that hold nobody's own work. */
    private static final Set<String> MADE = Set.of(".git", "target", "node_modules");

    @Test
    void every_test_that_a_document_names_exists() throws IOException {
        Path security = Checkout.root().resolve("docs/security.md");
        List<MatchResult> named =
                TEST.matcher(Files.readString(security)).results().toList();

        assertThat(named).hasSizeGreaterThan(20);
        for (MatchResult test : named) {
            assertThat(sourceOf(test.group(1))).as(test.group()).contains(" " + test.group(2) + "(");
        }
    }

    @Test
    void every_link_between_files_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = files(".md");
        for (Path document : documents) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> Files.notExists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document + " → " + target));
        }

        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }

    private static String sourceOf(String test) throws IOException {
        List<Path> sources = files("/" + test + ".java");
        assertThat(sources).as(test).hasSize(1);
        return Files.readString(sources.get(0));
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(Checkout.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return MADE.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
