package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.schedule.TracesTest.Tracing;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a change leaves in the schedule for the worker's traces, where an operator has switched them on. */
@QuarkusTest
@TestProfile(Tracing.class)
class TracesTest extends ApiTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    /** As an operator switches them on; spans are kept by the test. */
    public static class Tracing implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "100ms");
        }
    }

    @Inject
    InMemorySpanExporter exporter;

    @Test
    void a_notice_bears_the_span_of_the_change_that_wrote_it() {
        Conversation plan = conversation().held();

        String item = actionItem(plan, "Find a mentor");

        SpanData change = span();
        assertThat(change.getTraceId()).isEqualTo(TRACE);
        assertThat(change.getSpanId()).isNotEqualTo(CALLER);
        assertThat(traceparents(item)).isNotEmpty().containsOnly("00-%s-%s-01".formatted(TRACE, change.getSpanId()));
        assertThat(change.toString()).doesNotContain("mentor", employee);
    }

    @Test
    void an_address_that_is_the_permission_is_in_no_span() {
        String secret = "k1.secret-" + UUID.randomUUID();
        exporter.reset();

        RestAssured.get("/unsubscribe/" + secret).then().statusCode(equalTo(404));
        RestAssured.get("/calendar/" + secret).then().statusCode(equalTo(404));
        actionItem(conversation().held(), "Find a mentor");

        span();
        assertThat(exporter.getFinishedSpanItems())
                .noneMatch(span -> span.toString().contains("secret"));
    }

    private String actionItem(Conversation plan, String title) {
        return as(employee)
                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .body("{\"title\": \"%s\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-17\"}".formatted(title))
                .post(plan.at("/action-items"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> traceparents(String subject) {
        return sql("select traceparent from delivery.notice where subject_id = ?", UUID.fromString(subject));
    }

    private SpanData span() {
        await().untilAsserted(() -> assertThat(exporter.getFinishedSpanItems()).anyMatch(TracesTest::isOfTheChange));
        return exporter.getFinishedSpanItems().stream()
                .filter(TracesTest::isOfTheChange)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static boolean isOfTheChange(SpanData span) {
        return span.getKind() == SpanKind.SERVER && span.getTraceId().equals(TRACE);
    }
}
