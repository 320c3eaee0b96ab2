package dev.careerconversations.api.access;

import static dev.careerconversations.api.access.Stage.ASKED;
import static dev.careerconversations.api.access.Stage.ASKING;
import static dev.careerconversations.api.access.Stage.BEFORE_MEETING;
import static dev.careerconversations.api.access.Stage.EMPTY_AGENDA;
import static dev.careerconversations.api.access.Stage.HELD;

import dev.careerconversations.api.plan.Party;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation answers to each party, before and after the agenda (or the follow-up) is shared with the manager;
 * product rule "Who sees what", row by row.
 *
 * @param body a valid request; empty if it takes none
 */
record Right(Stage stage, String body, int employee, int employeeAfter, int manager, int managerAfter) {

    private static final Map<String, Right> ALL = new LinkedHashMap<>();

    static {
        both("getMe", ASKING, "", 200);
        both("patchMe", ASKING, "{\"reminderHour\": 7}", 200);
        both("getCalendarFeed", ASKING, "", 200);
        both("openCalendarFeed", ASKING, "", 200);
        both("revokeCalendarFeed", ASKING, "", 204);
        both("listMyNotices", BEFORE_MEETING, "", 200);
        both("listMyActionItems", HELD, "", 200);
        both("getGuide", ASKING, "", 200);
        both("listPlans", BEFORE_MEETING, "", 200);
        both("createPlan", ASKING, "{\"title\": \"T\", \"manager\": {\"email\": \"someone@example.com\"}}", 201);

        both("getPlan", BEFORE_MEETING, "", 200);
        right("patchPlan", BEFORE_MEETING, "{\"title\": \"T\"}", 200, 200, 403, 403);
        both("getPlanOverview", HELD, "", 200);
        right("getReadiness", BEFORE_MEETING, "", 200, 200, 404, 404);
        right("cancelPlan", BEFORE_MEETING, "", 200, 200, 403, 403);
        right("completePlan", HELD, "", 409, 200, 403, 403);

        right("startNextPlan", HELD, "{\"title\": \"T\"}", 409, 201, 403, 403);

        right("sendInvitation", ASKING, "{}", 201, 409, 404, 403);
        both("getInvitation", BEFORE_MEETING, "", 200);
        String words = "{\"subject\": \"S\", \"message\": \"M\"}";
        right("getInvitationDraft", ASKING, "", 200, 404, 404, 404);
        right("editInvitationDraft", ASKING, words, 200, 404, 404, 404);
        right("redraftInvitation", ASKING, "", 200, 404, 404, 404);
        right("previewInvitation", ASKING, "", 200, 404, 404, 404);
        right("declineInvitation", ASKED, "{\"note\": \"N\"}", 403, 403, 200, 200);
        both("getProposedTimes", BEFORE_MEETING, "", 200);
        String times = "{\"times\": [\"2026-03-05T09:00:00Z\"], \"timeZone\": \"UTC\", \"minutes\": 30}";
        both("proposeTimes", BEFORE_MEETING, times, 200);
        right("acceptProposedTime", BEFORE_MEETING, "", 200, 200, 403, 403);
        String meeting = "{\"startsAt\": \"2026-03-05T09:00:00Z\", \"timeZone\": \"UTC\", \"minutes\": 30}";
        right("putMeeting", BEFORE_MEETING, meeting, 200, 200, 403, 403);
        right("patchMeeting", BEFORE_MEETING, "{\"place\": null}", 200, 200, 403, 403);
        both("getMeeting", BEFORE_MEETING, "", 200);

        prepare();

        String item = "{\"topic\": \"CUSTOM\", \"title\": \"T\", \"minutes\": 5}";
        right("getAgenda", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("patchAgenda", BEFORE_MEETING, "{\"sharesAutomatically\": false}", 200, 409, 404, 403);
        right("shareAgenda", BEFORE_MEETING, "", 200, 200, 404, 403);
        right("addAgendaItem", BEFORE_MEETING, item, 201, 201, 404, 201);
        right("getAgendaItem", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("putAgendaItem", BEFORE_MEETING, item, 200, 200, 404, 403);
        right("patchAgendaItem", BEFORE_MEETING, "{\"minutes\": 7}", 200, 200, 404, 403);
        right("deleteAgendaItem", BEFORE_MEETING, "", 204, 204, 404, 403);

        right("layOutAgenda", EMPTY_AGENDA, "{}", 200, 409, 404, 403);
        right("reorderAgenda", BEFORE_MEETING, "{\"itemIds\": [{itemIds}]}", 200, 200, 404, 403);

        both("putOutcome", HELD, "{\"takeaways\": [\"T\"]}", 200);
        both("getOutcome", HELD, "", 200);

        both("listFeedback", HELD, "", 200);
        right("addFeedback", HELD, "{\"kind\": \"STRENGTH\", \"text\": \"T\"}", 403, 403, 201, 201);
        both("getFeedback", HELD, "", 200);
        right("patchFeedback", HELD, "{\"kind\": \"TO_DEVELOP\"}", 403, 403, 200, 200);
        right("deleteFeedback", HELD, "", 403, 403, 204, 204);
        both("listOpportunities", HELD, "", 200);
        both("addOpportunity", HELD, "{\"kind\": \"TRAINING\", \"title\": \"T\"}", 201);
        both("getOpportunity", HELD, "", 200);
        right("patchOpportunity", HELD, "{\"note\": null}", 200, 200, 403, 403);
        right("deleteOpportunity", HELD, "", 204, 204, 403, 403);

        String promise = "{\"title\": \"T\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-04-01\"}";
        both("listActionItems", HELD, "", 200);
        both("addActionItem", HELD, promise, 201);
        both("getActionItem", HELD, "", 200);
        right("putActionItem", HELD, promise, 200, 200, 403, 403);
        right("patchActionItem", HELD, "{\"dueOn\": \"2026-04-01\"}", 200, 200, 403, 403);
        both("recordProgress", HELD, "{\"note\": \"N\"}", 201);

        String day = "{\"dueOn\": \"2026-04-01\"}";
        both("listCheckIns", HELD, "", 200);
        both("addCheckIn", HELD, day, 201);
        both("getCheckIn", HELD, "", 200);
        both("moveCheckIn", HELD, day, 200);
        String found = """
                {"progress": "P", "items": [{"actionItemId": "{itemId}", "note": "N", "status": "DONE"}]}""";
        both("recordCheckIn", HELD, found, 200);
        both("skipCheckIn", HELD, "{\"reason\": \"R\"}", 200);
        both("getProgress", HELD, "", 200);

        right("getFollowUp", HELD, "", 200, 200, 404, 200);
        right("previewFollowUp", HELD, "", 200, 200, 404, 200);
        right("editFollowUp", HELD, "{\"subject\": \"S\", \"message\": \"M\"}", 200, 409, 404, 403);
        right("redraftFollowUp", HELD, "", 200, 409, 404, 403);
        right("holdFollowUp", HELD, "", 200, 409, 404, 403);
        right("releaseFollowUp", HELD, "", 200, 409, 404, 403);
        right("sendFollowUp", HELD, "{\"revision\": {revision}}", 200, 409, 404, 403);

        both("listPrivateNotes", HELD, "", 200);
        both("addPrivateNote", HELD, "{\"text\": \"T\"}", 201);
        right("getPrivateNote", HELD, "", 200, 200, 404, 404);
        right("putPrivateNote", HELD, "{\"text\": \"T\"}", 200, 200, 404, 404);
        right("deletePrivateNote", HELD, "", 204, 204, 404, 404);
    }

    /** Scenes mark their entries shared where they share the agenda. */
    private static void prepare() {
        String entry = "{\"kind\": \"STRENGTH\", \"text\": \"T\"}";
        both("listSelfAssessmentEntries", BEFORE_MEETING, "", 200);
        right("addSelfAssessmentEntry", BEFORE_MEETING, entry, 201, 201, 403, 403);
        right("getSelfAssessmentEntry", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("patchSelfAssessmentEntry", BEFORE_MEETING, "{\"text\": \"T\"}", 200, 200, 404, 403);
        right("deleteSelfAssessmentEntry", BEFORE_MEETING, "", 204, 204, 404, 403);

        both("listCareerPaths", BEFORE_MEETING, "", 200);
        right("addCareerPath", ASKING, "{\"roleTitle\": \"T\", \"direction\": \"LATERAL\"}", 201, 201, 404, 403);
        right("getCareerPath", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("patchCareerPath", BEFORE_MEETING, "{\"roleTitle\": \"T\"}", 200, 200, 404, 403);
        right("deleteCareerPath", BEFORE_MEETING, "", 204, 204, 404, 403);
        right("addInformationalInterview", BEFORE_MEETING, "{\"colleague\": \"C\"}", 201, 201, 404, 403);
        right("getInformationalInterview", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("patchInformationalInterview", BEFORE_MEETING, "{\"colleague\": \"C\"}", 200, 200, 404, 403);
        right("deleteInformationalInterview", BEFORE_MEETING, "", 204, 204, 404, 403);

        String request =
                "{\"kind\": \"MENTOR\", \"title\": \"T\", \"reason\": \"R\", \"careerPathIds\": [\"{careerPathId}\"]}";
        right("listDevelopmentRequests", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("addDevelopmentRequest", BEFORE_MEETING, request, 201, 201, 404, 403);
        right("getDevelopmentRequest", BEFORE_MEETING, "", 200, 200, 404, 200);
        right("patchDevelopmentRequest", BEFORE_MEETING, "{\"title\": \"T\"}", 200, 200, 404, 403);
        right("deleteDevelopmentRequest", BEFORE_MEETING, "", 204, 204, 404, 403);
        right("answerDevelopmentRequest", BEFORE_MEETING, "{\"answer\": \"DECLINED\"}", 403, 403, 404, 200);
        String promise = "{\"owner\": \"MANAGER\", \"dueOn\": \"2026-04-01\"}";
        right("promiseDevelopmentRequest", HELD, promise, 409, 201, 404, 201);
    }

    static Map<String, Right> all() {
        return ALL;
    }

    private static void both(String operation, Stage stage, String body, int status) {
        right(operation, stage, body, status, status, status, status);
    }

    private static void right(
            String operation,
            Stage stage,
            String body,
            int employee,
            int employeeAfter,
            int manager,
            int managerAfter) {
        ALL.put(operation, new Right(stage, body, employee, employeeAfter, manager, managerAfter));
    }

    int of(Party caller, boolean shared) {
        return switch (caller) {
            case EMPLOYEE -> shared ? employeeAfter : employee;
            case MANAGER -> shared ? managerAfter : manager;
        };
    }

    boolean isForManagersAlone() {
        return employee >= 400 && employeeAfter >= 400;
    }

    /** Returns the body with what it names by {@code {word}}, such as the ids of a scene. */
    String bodyWith(Map<String, String> words) {
        String filled = body;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled.replace("{revision}", "1").replace("{itemId}", "");
    }

    /** Whether the operation finds done what it would do: it was shared already, never held back, there is no feed, or
     * one item has but one order. */
    boolean isDoneAlready(Operation operation, boolean shared) {
        return operation.id().equals("releaseFollowUp")
                || operation.id().equals("revokeCalendarFeed")
                || (!shared && operation.id().equals("reorderAgenda"))
                || (shared && operation.id().equals("shareAgenda"));
    }
}
