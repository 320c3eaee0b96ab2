package dev.careerconversations.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import dev.careerconversations.api.support.SettableElapsedTime;
import dev.careerconversations.backends.OidcServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The examples of the document, told as one story: Alice Arnold's conversation with her manager, Marc Weber. What each
 * request says is in {@code src/main/resources/openapi/operations}; a new operation gets a file with its {@code request} (if
 * it has one), a place in the story, and its answer by {@code -Dopenapi.refresh}.
 */
@QuarkusTest
class ExampleStoryTest extends ApiTest {

    @Inject
    SettableElapsedTime time;

    private String alice;
    private String marc;
    private Play play;
    private String plan;
    private String item;
    private String wish;

    @BeforeEach
    void meetThem() {
        alice = tokenOf("alice", "Alice Arnold", "Europe/Berlin", "en-GB");
        marc = tokenOf("marc", "Marc Weber", "Europe/London", "en-GB");
        play = new Play();
        time.stop();
    }

    @AfterEach
    void letTimeRun() {
        time.run();
    }

    @Test
    void every_example_is_what_happens() {
        alice("getMe");
        alice("patchMe");
        alice("getCalendarFeed");
        alice("openCalendarFeed");
        alice("revokeCalendarFeed");
        alice("getGuide", "step", "PREPARE", "topic", "STRENGTH");
        plan = alice("createPlan").get("id").asText();
        alice("getPlan", "planId", plan);
        alice("patchPlan", "planId", plan);
        reflect();
        prepare();
        arrange();
        hold();
        followUp();
        keepGoing();
        alice("completePlan", "planId", plan);
        alice("startNextPlan", "planId", plan);
        alice("listPlans", "status", "COMPLETED");
        alice("listMyNotices", "state", "SENT");
        String another = anotherPlan();
        marc("declineInvitation", "planId", another);
        alice("cancelPlan", "planId", another);
        play.assertThatAllWerePlayed();
    }

    private void reflect() {
        String entry = idOf(alice("addSelfAssessmentEntry", "planId", plan));
        alice("getSelfAssessmentEntry", "planId", plan, "entryId", entry);
        alice("patchSelfAssessmentEntry", "planId", plan, "entryId", entry);
        alice("listSelfAssessmentEntries", "planId", plan, "kind", "STRENGTH");
        String path = idOf(alice("addCareerPath", "planId", plan));
        String interview = idOf(alice("addInformationalInterview", "planId", plan, "careerPathId", path));
        alice("getInformationalInterview", "planId", plan, "careerPathId", path, "interviewId", interview);
        alice("patchInformationalInterview", "planId", plan, "careerPathId", path, "interviewId", interview);
        alice("patchCareerPath", "planId", plan, "careerPathId", path);
        alice("getCareerPath", "planId", plan, "careerPathId", path);
        alice("listCareerPaths", "planId", plan);
        wish = idOf(alice("addDevelopmentRequest", "planId", plan));
        alice("getDevelopmentRequest", "planId", plan, "requestId", wish);
        alice("patchDevelopmentRequest", "planId", plan, "requestId", wish);
        alice("layOutAgenda", "planId", plan);
        alice("reorderAgenda", "planId", plan);
        thinkAgain(path);
    }

    private void thinkAgain(String path) {
        String entry = posted("/self-assessment", "{\"kind\": \"INTEREST\", \"text\": \"Sailing\"}");
        alice("deleteSelfAssessmentEntry", "planId", plan, "entryId", entry);
        String talks = "/career-paths/" + path + "/informational-interviews";
        String interview = posted(talks, "{\"colleague\": \"Ben Okafor\"}");
        alice("deleteInformationalInterview", "planId", plan, "careerPathId", path, "interviewId", interview);
        String other = posted("/career-paths", "{\"roleTitle\": \"Skipper\", \"direction\": \"LATERAL\"}");
        alice("deleteCareerPath", "planId", plan, "careerPathId", other);
        String request = posted(
                "/development-requests", "{\"kind\": \"OTHER\", \"title\": \"A boat\", \"reason\": \"To sail.\"}");
        alice("deleteDevelopmentRequest", "planId", plan, "requestId", request);
    }

    private String posted(String path, String body) {
        return id(request(alice).body(body).post("/api/v1/plans/" + plan + path).asString());
    }

    private static String idOf(JsonNode thing) {
        return thing.get("id").asText();
    }

    private void prepare() {
        String item = alice("addAgendaItem", "planId", plan).get("id").asText();
        alice("getAgendaItem", "planId", plan, "itemId", item);
        alice("putAgendaItem", "planId", plan, "itemId", item);
        alice("patchAgendaItem", "planId", plan, "itemId", item);
        String note = alice("addPrivateNote", "planId", plan).get("id").asText();
        alice("getPrivateNote", "planId", plan, "noteId", note);
        alice("putPrivateNote", "planId", plan, "noteId", note);
        alice("listPrivateNotes", "planId", plan);
        alice("deletePrivateNote", "planId", plan, "noteId", note);
    }

    private void arrange() {
        clock.set(Instant.parse("2026-03-04T08:30:00Z"));
        alice("proposeTimes", "planId", plan);
        alice("getReadiness", "planId", plan);
        alice("getInvitationDraft", "planId", plan);
        alice("editInvitationDraft", "planId", plan);
        alice("redraftInvitation", "planId", plan);
        alice("previewInvitation", "planId", plan);
        alice("sendInvitation", "planId", plan);
        alice("getInvitation", "planId", plan);
        clock.set(Instant.parse("2026-03-05T10:00:00Z"));
        String time =
                alice("getProposedTimes", "planId", plan).at("/items/0/id").asText();
        marc("acceptProposedTime", "planId", plan, "proposedTimeId", time);
        alice("putMeeting", "planId", plan);
        alice("getMeeting", "planId", plan);
        alice("patchMeeting", "planId", plan);
        alice("patchAgenda", "planId", plan);
        alice("shareAgenda", "planId", plan);
        String theirs = id(request(marc)
                .body("""
                        {"topic": "FEEDBACK_REQUEST", "title": "How I can help", "minutes": 10}""")
                .post("/api/v1/plans/" + plan + "/agenda/items")
                .asString());
        alice("getAgenda", "planId", plan);
        marc("answerDevelopmentRequest", "planId", plan, "requestId", wish);
        alice("listDevelopmentRequests", "planId", plan, "answer", "AGREED");
        marc("deleteAgendaItem", "planId", plan, "itemId", theirs);
    }

    private void hold() {
        clock.set(Instant.parse("2026-03-12T15:00:00Z"));
        alice("putOutcome", "planId", plan);
        alice("getOutcome", "planId", plan);
        recordWhatWasSaid();
        item = alice("addActionItem", "planId", plan).get("id").asText();
        alice("getActionItem", "planId", plan, "itemId", item);
        alice("putActionItem", "planId", plan, "itemId", item);
        alice("patchActionItem", "planId", plan, "itemId", item);
        alice("promiseDevelopmentRequest", "planId", plan, "requestId", wish);
        alice("listActionItems", "planId", plan);
    }

    private void recordWhatWasSaid() {
        String feedback = marc("addFeedback", "planId", plan).get("id").asText();
        marc("patchFeedback", "planId", plan, "feedbackId", feedback);
        alice("getFeedback", "planId", plan, "feedbackId", feedback);
        String opportunity = alice("addOpportunity", "planId", plan).get("id").asText();
        alice("getOpportunity", "planId", plan, "opportunityId", opportunity);
        alice("patchOpportunity", "planId", plan, "opportunityId", opportunity);
        alice("listFeedback", "planId", plan);
        alice("listOpportunities", "planId", plan);
        String hasty = id(request(marc)
                .body("""
                        {"kind": "TO_DEVELOP", "text": "Something hasty."}""")
                .post("/api/v1/plans/" + plan + "/feedback")
                .asString());
        marc("deleteFeedback", "planId", plan, "feedbackId", hasty);
        String gone = id(request(alice)
                .body("""
                        {"kind": "TRAINING", "title": "A course that is full"}""")
                .post("/api/v1/plans/" + plan + "/opportunities")
                .asString());
        alice("deleteOpportunity", "planId", plan, "opportunityId", gone);
    }

    private void followUp() {
        clock.set(Instant.parse("2026-03-12T16:00:00Z"));
        alice("getFollowUp", "planId", plan);
        alice("holdFollowUp", "planId", plan);
        alice("releaseFollowUp", "planId", plan);
        alice("editFollowUp", "planId", plan);
        alice("previewFollowUp", "planId", plan);
        alice("redraftFollowUp", "planId", plan);
        alice("sendFollowUp", "planId", plan);
        alice("getPlanOverview", "planId", plan);
        new Conversation(this, employee, manager, UUID.fromString(plan)).followUpDelivered();
    }

    private void keepGoing() {
        String checkIn = alice("addCheckIn", "planId", plan).get("id").asText();
        alice("getCheckIn", "planId", plan, "checkInId", checkIn);
        alice("moveCheckIn", "planId", plan, "checkInId", checkIn);
        String planned = alice("listCheckIns", "planId", plan).at("/items/1/id").asText();
        clock.set(Instant.parse("2026-03-31T09:00:00Z"));
        request(marc).body("""
                        {"title": "Introduce Alice to Sara", "owner": "MANAGER", "dueOn": "2026-04-10"}""").post("/api/v1/plans/" + plan + "/action-items");
        alice("recordCheckIn", "planId", plan, "checkInId", checkIn);
        clock.set(Instant.parse("2026-04-01T09:00:00Z"));
        alice("recordProgress", "planId", plan, "itemId", item);
        marc("listMyActionItems", "owner", "ME");
        clock.set(Instant.parse("2026-04-13T09:00:00Z"));
        alice("skipCheckIn", "planId", plan, "checkInId", planned);
        alice("getProgress", "planId", plan);
    }

    private String anotherPlan() {
        String id = id(request(alice).body("""
                        {"title": "A year abroad", "manager": {"email": "marc@example.com"}}""").post("/api/v1/plans").asString());
        request(alice).body("{}").post("/api/v1/plans/" + id + "/invitation");
        return id;
    }

    private JsonNode alice(String operationId, String... parameters) {
        return play(alice, operationId, parameters);
    }

    private JsonNode marc(String operationId, String... parameters) {
        return play(marc, operationId, parameters);
    }

    private JsonNode play(String token, String operationId, String... parameters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return play.play(operationId, request(token), named);
    }

    /** Time goes by, so that nobody asks too often. */
    private RequestSpecification request(String token) {
        time.advance(Duration.ofSeconds(10));
        return as(stranger).auth().none().header("Authorization", "Bearer " + token);
    }

    private static String id(String json) {
        return JsonPath.from(json).getString("id");
    }

    private String tokenOf(String subject, String name, String zone, String locale) {
        Map<String, Object> claims = Map.of(
                "name", name,
                "email", subject + "@example.com",
                "email_verified", true,
                "zoneinfo", zone,
                "locale", locale);
        return oidc.token(subject, claims, Duration.ofHours(1), OidcServer.AUDIENCE);
    }
}
