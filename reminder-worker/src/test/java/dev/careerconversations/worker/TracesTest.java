package dev.careerconversations.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.TracesTest.Tracing;
import dev.careerconversations.worker.support.Backends;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Spans;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the traces of a worker tell, where an operator has switched them on. */
@QuarkusTest
@TestProfile(Tracing.class)
@QuarkusTestResource(Backends.class)
class TracesTest {

    private static final String ONE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String ANOTHER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    /** As an operator switches them on; spans are kept by the test. */
    public static class Tracing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    PostgresServer postgres;

    @Inject
    InMemorySpanExporter exporter;

    private Story story;
    private Conversation conversation;

    @BeforeEach
    void a_conversation() {
        Jdbi owner = Jdbi.create(postgres.connectAs(PostgresServer.OWNER));
        Database.empty(owner);
        exporter.reset();
        story = new Story(owner);
        conversation = story.between(story.person("Alice"), story.person("Bob"));
    }

    @Test
    void the_span_of_a_mail_links_to_the_changes_that_caused_its_notices_and_names_nobody() {
        UUID notice = story.owner().inTransaction(handle -> {
            UUID first = conversation.overdue("Mentor", Story.NOW);
            story.tracedAs(first, ONE);
            story.tracedAs(conversation.overdue("Course", Story.NOW), ANOTHER);
            conversation.overdue("Book", Story.NOW);
            return first;
        });

        SpanData span = onlySpan();

        assertThat(span.getLinks())
                .extracting(link -> link.getSpanContext().getSpanId())
                .containsExactlyInAnyOrder("00f067aa0ba902b7", "b7ad6b7169203331");
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.OK);
        assertThat(span.getAttributes().asMap())
                .containsEntry(
                        AttributeKey.stringKey("email.id"),
                        story.emailOf(notice).id().toString())
                .containsEntry(
                        AttributeKey.stringArrayKey("email.kinds"),
                        List.of("ACTION_ITEM_OVERDUE", "ACTION_ITEM_OVERDUE", "ACTION_ITEM_OVERDUE"));
        assertThat(span.toString()).doesNotContainIgnoringCase("alice", "Mentor");
    }

    @Test
    void the_span_of_a_mail_that_nothing_traced_caused_links_to_nothing() {
        conversation.overdue("Mentor", Story.NOW);

        assertThat(onlySpan().getLinks()).isEmpty();
    }

    /** Or the worker's test that there is none while traces are off would prove nothing. */
    @Test
    void a_thread_exports_them() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .anyMatch(name -> name.contains("SpanProcessor"));
    }

    private SpanData onlySpan() {
        await().untilAsserted(() -> assertThat(exporter.getFinishedSpanItems())
                .filteredOn(Spans::isOfAMail)
                .hasSize(1));
        return exporter.getFinishedSpanItems().stream()
                .filter(Spans::isOfAMail)
                .toList()
                .get(0);
    }
}
