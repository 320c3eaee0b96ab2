package dev.careerconversations.api.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drafted for an employee is in their language, word for word as in {@code src/test/resources/drafts}. */
@QuarkusTest
class DraftsInEveryLanguageTest extends ApiTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "drafts");

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "de", "fr", "es"})
    void the_invitation_as_mail_and_as_direct_message(String locale) throws IOException {
        Conversation plan = writingIn(locale);
        as(employee).body("""
                {"times": ["2026-03-12T13:00:00Z", "2026-03-30T13:00:00Z"], "timeZone": "Europe/Berlin", "minutes": 45}""").post(plan.at("/proposed-times")).then().statusCode(200);

        Response draft = as(employee).header("Accept-Language", locale).get(plan.at("/invitation/draft"));

        draft.then().body("hints", empty());
        assertThat(mail(draft) + "\n---\n" + draft.path("directMessage") + "\n")
                .isEqualTo(golden("invitation", locale, plan));
        plan.asked();
        assertThat((String) as(manager).get(plan.at("/invitation")).path("message"))
                .as("what is sent")
                .isEqualTo(draft.path("message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "de", "fr", "es"})
    void the_agenda(String locale) throws IOException {
        Conversation plan = writingIn(locale);
        as(employee).body("""
                {"topic": "CUSTOM", "title": "Storage", "minutes": 15, "talkingPoints": ["What I like"], "questions": ["And you?"]}""").post(plan.at("/agenda/items")).then().statusCode(201);
        as(employee)
                .body("{\"topic\": \"CUSTOM\", \"title\": \"Tea\", \"minutes\": 1}")
                .post(plan.at("/agenda/items"))
                .then()
                .statusCode(201);
        plan.asked().meetingAt(Instant.parse("2026-03-12T13:00:00Z"));

        assertThat(agendaOf(plan)).as("that will share itself").isEqualTo(golden("agenda", locale, plan));
        plan.agendaShared();
        assertThat(agendaOf(plan)).isEqualTo(golden("agenda", locale, plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "de", "fr", "es"})
    void the_follow_up(String locale) throws IOException {
        Conversation plan = writingIn(locale).held();
        as(manager)
                .body("{\"takeaways\": [\"Emma needs a mentor.\"]}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);
        plan.actionItem(employee, "EMPLOYEE", "2026-03-26");
        plan.actionItem(manager, "MANAGER", "2026-03-20");
        as(employee)
                .body("{\"dueOn\": \"2026-04-13\"}")
                .post(plan.at("/check-ins"))
                .then()
                .statusCode(201);

        Response draft = as(employee).header("Accept-Language", locale).get(plan.at("/follow-up"));

        draft.then().body("hints", empty());
        assertThat(mail(draft)).isEqualTo(golden("follow-up", locale, plan));
    }

    @Test
    void another_language_writes_drafts_anew_and_leaves_what_was_edited() {
        Conversation drafted = conversation().held();
        Conversation edited = conversation().held();
        as(employee)
                .body("{\"subject\": \"Merci\", \"message\": \"In my own words\"}")
                .put(edited.at("/follow-up"))
                .then()
                .statusCode(200);

        choose("{\"locale\": \"de\"}").statusCode(200);

        as(employee)
                .get(drafted.at("/follow-up"))
                .then()
                .body("subject", equalTo("Danke für unser Entwicklungsgespräch"));
        as(employee)
                .get(edited.at("/follow-up"))
                .then()
                .body("subject", equalTo("Merci"))
                .body("message", equalTo("In my own words"));
        as(employee)
                .post(edited.at("/follow-up/redraft"))
                .then()
                .body("subject", equalTo("Danke für unser Entwicklungsgespräch"));
    }

    private Conversation writingIn(String locale) {
        choose("{\"locale\": \"%s\"}".formatted(locale)).statusCode(200);
        return conversation();
    }

    private static String mail(Response draft) {
        return draft.path("subject") + "\n\n" + draft.path("message");
    }

    private String agendaOf(Conversation plan) {
        return sql("select subject || chr(10) || chr(10) || message from career.agenda where plan_id = ?", plan.id())
                .get(0);
    }

    private String golden(String draft, String locale, Conversation plan) throws IOException {
        return Files.readString(GOLDEN.resolve(draft + "-" + locale + ".txt"))
                .replace("{employee}", as(employee).get("/api/v1/me").path("name"))
                .replace("{manager}", as(manager).get("/api/v1/me").path("name"))
                .replace("{address}", manager + "@example.com")
                .replace("{link}", "https://careers.example.com/plans/" + plan.id());
    }
}
