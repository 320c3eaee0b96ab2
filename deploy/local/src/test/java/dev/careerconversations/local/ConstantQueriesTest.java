package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No query is put together when the services run: what somebody wrote only ever gets into one as a parameter. */
class ConstantQueriesTest {

    @Test
    void every_query_of_both_services_is_a_constant() throws IOException {
        QueryTexts texts = QueryTexts.in(sourcesOf("api-service", "reminder-worker"));

        assertThat(texts.changing()).isEmpty();
        assertThat(texts.all())
                .anyMatch(call -> call.startsWith("find("))
                .anyMatch(call -> call.contains(".createNativeQuery("))
                .anyMatch(call -> call.contains(".createUpdate("))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list(\"title = '\" + title + \"'\")",
                "list(\"title = '%s'\".formatted(title))",
                "list(String.format(\"title = '%s'\", title))",
                "list(title)",
                "this.list(\"a\".concat(title))",
                "entities.createNativeQuery(QUERY + title)",
                "entities.createNativeQuery(JOINED)",
                "entities.createQuery(Elsewhere.QUERY)",
                "handle.createUpdate(query())",
                "connection.prepareStatement(true ? QUERY : title)",
                "handle.select(new StringBuilder(\"select \").append(title).toString())",
            })
    void a_query_that_is_put_together_is_found(String call) throws IOException {
        assertThat(QueryTexts.in(sample(call)).changing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list(\"title = ?1\", title)",
                "list(QUERY + \" and true\", title)",
                "entities.createNativeQuery(true ? QUERY : (\"x\"))",
                "titles.stream(title)",
                "titles.list(Title.read(\"title\", title))",
            })
    void a_constant_query_is_left_alone(String call) throws IOException {
        assertThat(QueryTexts.in(sample(call)).changing()).isEmpty();
    }

    private static List<JavaFileObject> sample(String call) {
        String source = """
                class Sample implements PanacheRepositoryBase<Plan, UUID> {
                    private static final String QUERY = "title = ?1";
                    private static final String JOINED = QUERY + System.getProperty("more");
                    Object run(String title) {
                        return %s;
                    }
                }""".formatted(call);
        return List.of(new Source(URI.create("string:///Sample.java"), source));
    }

    private static List<JavaFileObject> sourcesOf(String... services) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String service : services) {
            try (Stream<Path> files =
                    Files.walk(Checkout.root().resolve(service).resolve("src/main/java"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    sources.add(new Source(file.toUri(), Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
