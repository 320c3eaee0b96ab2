package dev.careerconversations.api.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps that lead to a good conversation, in the order in which people take them. */
@Schema(description = """
                A step of preparation.
                SELF_ASSESSMENT: reflect on what you are good at, enjoy and want.
                CAREER_PATHS: look for directions that you could take.
                DEVELOPMENT_REQUESTS: turn wishes into something that your manager can help with.
                AGENDA: lay out what to talk about, in no more time than there is.
                INVITATION: ask for the meeting.
                MEETING: agree on a time.
                AGENDA_SHARED: let your manager read the agenda beforehand.""")
public enum PreparationStep {
    SELF_ASSESSMENT("listSelfAssessmentEntries", "/self-assessment"),
    CAREER_PATHS("listCareerPaths", "/career-paths"),
    DEVELOPMENT_REQUESTS("listDevelopmentRequests", "/development-requests"),
    AGENDA("getAgenda", "/agenda"),
    INVITATION("getInvitationDraft", "/invitation/draft"),
    MEETING("getProposedTimes", "/proposed-times"),
    AGENDA_SHARED("shareAgenda", "/agenda/share");

    private final String operationId;
    private final String path;

    PreparationStep(String operationId, String path) {
        this.operationId = operationId;
        this.path = path;
    }

    /** Returns the operation with which to go on. */
    String operationId() {
        return operationId;
    }

    /** Returns its path below the plan's. */
    String path() {
        return path;
    }
}
