package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.DemoPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A conversation in which every text is a word that occurs nowhere else: some are to be mailed, the others never. */
final class PrivateStory {

    private final List<String> mailed = new ArrayList<>();
    private final List<String> unmailed = new ArrayList<>();
    private final Api alice;
    private final Api marc;
    private String plan = "";

    PrivateStory(Stack stack) {
        alice = Api.as(DemoPerson.of("alice"), stack.api(), stack.oidc().tokenUrl());
        marc = Api.as(DemoPerson.of("marc"), stack.api(), stack.oidc().tokenUrl());
    }

    List<String> mailed() {
        return mailed;
    }

    List<String> unmailed() {
        return unmailed;
    }

    /** Up to the invitation, which is no longer mailed once the two have met. */
    void prepare() {
        plan = "/plans/" + call(alice, "POST", "/plans", """
                        {"title": "%s", "manager": {"email": "marc@example.com"}}""", never("title"));
        call(alice, "POST", plan + "/private-notes", "{\"text\": \"%s\"}", never("note-of-alice"));
        call(alice, "POST", plan + "/agenda/items", """
                {"topic": "CUSTOM", "title": "%s", "minutes": 5, "questions": ["%s"]}""", never("item"), never("question"));
        call(alice, "POST", plan + "/invitation", "{\"message\": \"%s\"}", once("invitation"));
    }

    /** From the meeting to the follow-up. */
    void meet() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate tomorrow = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
        call(marc, "POST", plan + "/private-notes", "{\"text\": \"%s\"}", never("note-of-marc"));
        call(
                alice,
                "PUT",
                plan + "/meeting",
                """
                {"startsAt": "%s", "timeZone": "UTC", "minutes": 30}""",
                now.minus(2, ChronoUnit.HOURS).toString());
        call(alice, "PUT", plan + "/outcome", "{\"takeaways\": [\"%s\"]}", never("takeaway"));
        call(alice, "POST", plan + "/action-items", """
                {"title": "%s", "owner": "MANAGER", "dueOn": "%s"}""", once("promise"), tomorrow.toString());
        call(alice, "PUT", plan + "/follow-up", "{\"subject\": \"S\", \"message\": \"%s\"}", never("first-draft"));
        call(alice, "PUT", plan + "/follow-up", "{\"subject\": \"S\", \"message\": \"%s\"}", once("follow-up"));
        int revision = alice.call("GET", plan + "/follow-up", "")
                .body()
                .path("revision")
                .asInt();
        call(alice, "POST", plan + "/follow-up/send", "{\"revision\": %s}", Integer.toString(revision));
    }

    private static String call(Api who, String method, String path, String body, String... words) {
        Api.Answer answer = who.call(method, path, body.formatted((Object[]) words));
        assertThat(answer.status()).as(path + answer.body()).isBetween(200, 201);
        return answer.body().path("id").asText();
    }

    private String once(String what) {
        return word(what, mailed);
    }

    private String never(String what) {
        return word(what, unmailed);
    }

    private static String word(String what, List<String> words) {
        String word = what + "-" + UUID.randomUUID().toString().substring(0, 8);
        words.add(word);
        return word;
    }
}
