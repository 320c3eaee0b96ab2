package dev.careerconversations.api.idempotency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest extends ApiTest {

    private static final String ITEM = "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5}";

    private final String key = UUID.randomUUID().toString();

    @Inject
    ForgettingAnswers forgetting;

    @Test
    void a_repeat_gets_the_first_answer_byte_for_byte_and_changes_nothing() {
        String items = conversation().at("/agenda/items");
        Response first = post(employee, items, ITEM);
        as(employee)
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Changed since\"}")
                .patch(first.header("Location"))
                .then()
                .statusCode(200);

        Response again = post(employee, items, " " + ITEM.replace(", ", ",\n"));

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isNotNull().isEqualTo(first.header(header));
        }
        as(employee).get(items.replace("/items", "")).then().body("items", hasSize(1));
    }

    @Test
    void a_step_taken_once_is_answered_again_and_not_refused() {
        Conversation plan = conversation();

        Response first = post(employee, plan.at("/cancel"), "");
        Response again = post(employee, plan.at("/cancel"), "");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        Conversation plan = conversation();
        assertThat(post(employee, plan.at("/agenda/items"), ITEM).statusCode()).isEqualTo(201);

        post(employee, plan.at("/agenda/items"), ITEM.replace("5", "6"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
        post(employee, plan.at("/private-notes"), "{\"text\": \"T\"}").then().statusCode(422);
        as(employee).get(plan.at("/private-notes")).then().body("items", hasSize(0));
    }

    @Test
    void keys_of_two_people_do_not_meet() {
        Conversation plan = conversation().asked();

        Response hers = post(employee, plan.at("/private-notes"), "{\"text\": \"T\"}");
        Response his = post(manager, plan.at("/private-notes"), "{\"text\": \"T\"}");

        assertThat(his.statusCode()).isEqualTo(201);
        assertThat(his.<String>path("id")).isNotEqualTo(hers.path("id"));
    }

    @Test
    void a_refusal_is_not_kept() {
        Conversation plan = conversation();
        post(employee, plan.at("/agenda/share"), "").then().statusCode(409);
        plan.asked().agendaItem(employee, "T");

        post(employee, plan.at("/agenda/share"), "").then().statusCode(200);
    }

    @Test
    void an_answer_is_kept_for_24_hours() {
        String items = conversation().at("/agenda/items");
        String first = post(employee, items, ITEM).path("id");
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(post(employee, items, ITEM).<String>path("id")).isEqualTo(first);
        forgetting.forget();
        assertThat(kept()).containsExactly("1");

        clock.advance(Duration.ofSeconds(1));

        assertThat(post(employee, items, ITEM).<String>path("id")).isNotEqualTo(first);
        clock.advance(Duration.ofHours(24));
        forgetting.forget();
        assertThat(kept()).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a key", "schlüssel"})
    void a_key_that_is_none_is_refused(String none) {
        as(employee)
                .header("Idempotency-Key", none)
                .body(ITEM)
                .post(conversation().at("/agenda/items"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void of_many_at_once_one_is_carried_out_and_the_others_get_its_answer_or_are_told_to_wait() {
        String notes = conversation().at("/private-notes");
        List<CompletableFuture<Response>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(employee, notes, "{\"text\": \"T\"}")))
                .toList();
        List<Response> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
        as(employee).get(notes).then().body("items", hasSize(1));
    }

    @Test
    void while_the_first_is_running_a_repeat_is_told_when_to_come_again() throws Exception {
        Conversation plan = conversation();
        String notes = plan.at("/private-notes");
        CompletableFuture<Response> first;
        try (Connection holder = postgres.connectAs(PostgresServer.OWNER).getConnection()) {
            holder.setAutoCommit(false);
            try (var hold = holder.prepareStatement("select from career.conversation_plan where id = ? for update")) {
                hold.setObject(1, plan.id());
                hold.execute();
            }
            first = CompletableFuture.supplyAsync(() -> post(employee, notes, "{\"text\": \"T\"}"));
            await().atMost(20, SECONDS)
                    .until(() -> sql("select 1 from pg_locks where locktype = 'advisory' and granted")
                                    .size()
                            == 1);

            post(employee, notes, "{\"text\": \"T\"}")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/request-running"))
                    .header("Retry-After", equalTo("1"));
            holder.rollback();
        }

        assertThat(first.get(20, SECONDS).statusCode()).isEqualTo(201);
        assertThat(post(employee, notes, "{\"text\": \"T\"}").asByteArray())
                .isEqualTo(first.get().asByteArray());
    }

    private Response post(String person, String path, String body) {
        var request = as(person).header("Idempotency-Key", key);
        return (body.isEmpty() ? request : request.body(body)).post(path);
    }

    private List<String> kept() {
        return Stream.of(sql("select count(*) from career.kept_answer where key = ?", key)
                        .get(0))
                .toList();
    }
}
