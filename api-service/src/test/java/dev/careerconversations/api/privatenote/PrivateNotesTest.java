package dev.careerconversations.api.privatenote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivateNotesTest extends ApiTest {

    @Test
    void each_party_has_notes_of_their_own_that_the_other_cannot_even_count() {
        Conversation plan = conversation().asked();
        String mine = note(plan, employee, "I would rather not move.");
        String theirs = note(plan, manager, "Ready for more.");

        as(employee).get(plan.at("/private-notes")).then().body("items.id", contains(mine));
        as(manager).get(plan.at("/private-notes")).then().body("items.id", contains(theirs));
        as(manager)
                .get(plan.at("/private-notes/" + theirs))
                .then()
                .statusCode(200)
                .body("text", equalTo("Ready for more."))
                .body("createdAt", equalTo("2026-03-02T09:00:00Z"));
        as(employee).get(plan.at("/private-notes/" + theirs)).then().statusCode(404);
        as(employee).delete(plan.at("/private-notes/" + theirs)).then().statusCode(404);
    }

    @Test
    void a_note_is_changed_and_deleted_by_its_author() {
        Conversation plan = conversation();
        String note = plan.at("/private-notes/" + note(plan, employee, "First thought"));
        clock.advance(Duration.ofMinutes(5));

        as(employee)
                .body("{\"text\": \"Second thought\"}")
                .put(note)
                .then()
                .statusCode(200)
                .body("text", equalTo("Second thought"))
                .body("changedAt", equalTo("2026-03-02T09:05:00Z"));
        as(employee).delete(note).then().statusCode(204);
        as(employee).get(note).then().statusCode(404);
        as(employee).get(plan.at("/private-notes")).then().body("items", empty());
    }

    @Test
    void notes_can_be_written_after_the_plan_has_ended_and_tell_nobody_anything() {
        Conversation plan = conversation().asked();
        as(employee).post(plan.at("/cancel")).then().statusCode(200);

        note(plan, employee, "What I learnt");

        assertThat(plan.pending()).isEmpty();
    }

    @Test
    void there_is_an_end_to_them_for_each_party_alone() {
        Conversation plan = conversation().asked();
        sql("""
                insert into career.private_note
                select uuidv7(), id, employee_id, 'x', now(), now(), 0 from career.conversation_plan, generate_series(1, 200)
                where id = ?""", plan.id());

        as(employee)
                .body("{\"text\": \"one more\"}")
                .post(plan.at("/private-notes"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/limit-reached"))
                .body("detail", containsString("200"));
        note(plan, manager, "room for mine");
    }

    private String note(Conversation plan, String author, String text) {
        return as(author)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post(plan.at("/private-notes"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
