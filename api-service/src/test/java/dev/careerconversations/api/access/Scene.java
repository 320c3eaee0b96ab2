package dev.careerconversations.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan with people of its own, every text of which is a word that occurs nowhere else, with those who may read it. */
final class Scene {

    private final ApiTest test;
    private final String tag = tag();
    private final Map<Party, String> people;
    private final Map<String, Set<Party>> readers = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Conversation plan;

    Scene(ApiTest test, Stage stage, boolean shared) {
        this(test, Map.of(Party.EMPLOYEE, "emma-" + tag(), Party.MANAGER, "max-" + tag()), stage, shared);
    }

    private Scene(ApiTest test, Map<Party, String> people, Stage stage, boolean shared) {
        this.test = test;
        this.people = people;
        test.clock.set(ApiTest.MONDAY);
        people.values()
                .forEach(person -> test.as(person).get("/api/v1/me").then().statusCode(200));
        boolean asked = stage != Stage.ASKING || shared;
        this.plan = new Conversation(test, person(Party.EMPLOYEE), person(Party.MANAGER), word("title", true, asked));
        ids.put("planId", plan.id().toString());
        ids.put("noteId", note(Party.EMPLOYEE, word("employee-note", true, false)));
        preparation(shared);
        if (stage != Stage.EMPTY_AGENDA || shared) {
            ids.put("itemId", agendaItem(shared));
            ids.put("itemIds", quoted("itemId"));
        }
        if (asked) {
            ask();
            if (stage != Stage.ASKED) {
                agreeMeeting();
            }
            note(Party.MANAGER, word("manager-note", false, true));
            ids.put("proposedTimeId", proposedTime());
        }
        if (shared) {
            ids.put("theirs", plan.agendaShared().agendaItem(person(Party.MANAGER), word("manager-item", true, true)));
            ids.put("itemIds", quoted("theirs") + ", " + quoted("itemId"));
        }
        if (stage == Stage.HELD) {
            test.clock.advance(Duration.ofHours(2));
            hold(shared);
        }
    }

    /** Returns another plan of the same two people. */
    Scene another(Stage stage) {
        return new Scene(test, people, stage, false);
    }

    Map<String, String> ids() {
        return ids;
    }

    String person(Party party) {
        return people.get(party);
    }

    /** Fails if an answer holds any word that its reader, or somebody who is no party, may not read. */
    void assertTellsNothingTo(@Nullable Party reader, Response answer) {
        String everything = answer.getHeaders() + "\n" + answer.asString();
        readers.forEach((word, mayRead) -> {
            if (reader == null || !mayRead.contains(reader)) {
                assertThat(everything).doesNotContain(word);
            }
        });
    }

    Set<String> words() {
        return readers.keySet();
    }

    private static String tag() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private void ask() {
        call(
                Party.EMPLOYEE,
                "post",
                "/invitation",
                """
                {"subject": "%s", "message": "%s"}""",
                word("invitation-subject", true, true),
                word("invitation", true, true));
    }

    private void agreeMeeting() {
        call(
                Party.EMPLOYEE,
                "put",
                "/meeting",
                """
                {"startsAt": "%s", "timeZone": "UTC", "minutes": 30, "place": "%s"}""",
                ApiTest.MONDAY.plus(Duration.ofHours(1)),
                word("place", true, true));
    }

    private String proposedTime() {
        Answer proposed = call(
                Party.MANAGER,
                "post",
                "/proposed-times",
                """
                {"times": ["%s"], "timeZone": "UTC", "minutes": 30, "place": "%s", "note": "%s"}""",
                ApiTest.MONDAY.plus(Duration.ofDays(3)),
                word("proposed-place", true, true),
                word("proposed-note", true, true));
        List<?> items = (List<?>) proposed.body().get("items");
        return (String) ((Map<?, ?>) items.get(0)).get("id");
    }

    private String agendaItem(boolean shared) {
        return call(
                        Party.EMPLOYEE,
                        "post",
                        "/agenda/items",
                        """
                {"topic": "CUSTOM", "title": "%s", "minutes": 5, "talkingPoints": ["%s"], "questions": ["%s"],
                 "developmentRequestIds": ["%s"], "careerPathIds": ["%s", "%s"]}""",
                        word("item", true, shared),
                        word("talking-point", true, shared),
                        word("question", true, shared),
                        ids.get("requestId"),
                        ids.get("careerPathId"),
                        ids.get("unsharedPathId"))
                .id();
    }

    /** Some of it shared with the manager if the agenda is, the rest never. */
    private void preparation(boolean shared) {
        ids.put("entryId", entry(word("entry", true, shared), shared));
        ids.put("unsharedEntryId", secret(entry(word("unshared-entry", true, false), false)));
        ids.put("careerPathId", careerPath(word("path", true, shared), word("source", true, shared), shared));
        ids.put(
                "unsharedPathId",
                secret(careerPath(word("unshared-path", true, false), word("unshared-source", true, false), false)));
        ids.put("interviewId", interview("careerPathId", word("colleague", true, shared), shared));
        interview("careerPathId", word("unshared-colleague", true, false), false);
        interview("unsharedPathId", word("colleague-of-unshared", true, false), true);
        ids.put(
                "requestId",
                call(
                                Party.EMPLOYEE,
                                "post",
                                "/development-requests",
                                """
                {"kind": "MENTOR", "title": "%s", "reason": "%s",
                 "selfAssessmentEntryIds": ["%s", "%s"], "careerPathIds": ["%s", "%s"]}""",
                                word("request", true, shared),
                                word("reason", true, shared),
                                ids.get("entryId"),
                                ids.get("unsharedEntryId"),
                                ids.get("careerPathId"),
                                ids.get("unsharedPathId"))
                        .id());
    }

    private String entry(String text, boolean shared) {
        return call(Party.EMPLOYEE, "post", "/self-assessment", """
                {"kind": "STRENGTH", "text": "%s", "shared": %s}""", text, shared)
                .id();
    }

    private String careerPath(String roleTitle, String source, boolean shared) {
        return call(
                        Party.EMPLOYEE,
                        "post",
                        "/career-paths",
                        """
                {"roleTitle": "%s", "direction": "LATERAL", "source": "%s", "shared": %s,
                 "qualifications": [{"name": "%s", "level": "HAVE"}]}""",
                        roleTitle,
                        source,
                        shared,
                        word("qualification-" + shared + roleTitle, true, shared))
                .id();
    }

    private String interview(String path, String colleague, boolean shared) {
        String below = "/career-paths/" + ids.get(path) + "/informational-interviews";
        return call(Party.EMPLOYEE, "post", below, """
                {"colleague": "%s", "shared": %s}""", colleague, shared).id();
    }

    /** The manager is not told the id either. */
    private String secret(String id) {
        readers.put(id, EnumSet.of(Party.EMPLOYEE));
        return id;
    }

    private String quoted(String id) {
        return '"' + ids.get(id) + '"';
    }

    private void hold(boolean sent) {
        if (sent) {
            call(
                    Party.MANAGER,
                    "put",
                    "/development-requests/" + ids.get("requestId") + "/answer",
                    """
                    {"answer": "AGREED", "note": "%s"}""",
                    word("answer", true, true));
        }
        for (Party party : Party.values()) {
            call(party, "put", "/outcome", """
                    {"takeaways": ["%s"], "checkInRhythm": "WEEKLY"}""", word("takeaway-" + party, true, true));
        }
        ids.put(
                "feedbackId",
                call(
                                Party.MANAGER,
                                "post",
                                "/feedback",
                                """
                {"kind": "STRENGTH", "text": "%s", "example": "%s"}""",
                                word("feedback", true, true),
                                word("feedback-example", true, true))
                        .id());
        ids.put(
                "opportunityId",
                call(
                                Party.EMPLOYEE,
                                "post",
                                "/opportunities",
                                """
                {"kind": "TRAINING", "title": "%s", "note": "%s"}""",
                                word("opportunity", true, true),
                                word("opportunity-note", true, true))
                        .id());
        String item = call(Party.EMPLOYEE, "post", "/action-items", """
                {"title": "%s", "owner": "EMPLOYEE", "dueOn": "2026-03-16"}""", word("promise", true, true))
                .id();
        ids.put("itemId", item);
        call(Party.MANAGER, "post", "/action-items/" + item + "/progress", """
                {"note": "%s"}""", word("progress", true, true));
        call(Party.MANAGER, "post", "/check-ins/" + plannedCheckIn() + "/record", """
                {"progress": "%s"}""", word("check-in", true, true));
        ids.put("checkInId", plannedCheckIn());
        Answer followUp = call(
                Party.EMPLOYEE,
                "put",
                "/follow-up",
                """
                {"subject": "%s", "message": "%s"}""",
                word("follow-up-subject", true, sent),
                word("follow-up", true, sent));
        ids.put("revision", followUp.body().get("revision").toString());
        if (sent) {
            plan.followUpDelivered();
        }
    }

    private String note(Party author, String text) {
        return call(author, "post", "/private-notes", "{\"text\": \"%s\"}", text)
                .id();
    }

    /** Returns the id of the check-in that is planned: the last in the list. */
    private String plannedCheckIn() {
        List<?> items =
                (List<?>) call(Party.EMPLOYEE, "get", "/check-ins", "").body().get("items");
        return (String) ((Map<?, ?>) items.get(items.size() - 1)).get("id");
    }

    private record Answer(Map<?, ?> body) {

        String id() {
            return (String) body.get("id");
        }
    }

    private Answer call(Party party, String method, String path, String body, Object... words) {
        var request = test.as(person(party));
        Response answer =
                (body.isEmpty() ? request : request.body(body.formatted(words))).request(method, plan.at(path));
        assertThat(answer.statusCode()).as(path).isBetween(200, 201);
        return new Answer(answer.as(Map.class));
    }

    private String word(String what, boolean employee, boolean manager) {
        Set<Party> mayRead = EnumSet.noneOf(Party.class);
        if (employee) {
            mayRead.add(Party.EMPLOYEE);
        }
        if (manager) {
            mayRead.add(Party.MANAGER);
        }
        String word = "secret-" + what.toLowerCase(Locale.ROOT) + "-" + tag;
        readers.put(word, mayRead);
        return word;
    }
}
