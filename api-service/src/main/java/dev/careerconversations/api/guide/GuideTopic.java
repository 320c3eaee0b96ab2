package dev.careerconversations.api.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a prompt is about. */
@Schema(description = """
                STRENGTH: what I do well.
                UNDERUSED_SKILL: what I could do and rarely do.
                AREA_TO_IMPROVE: what I want to do better.
                ENERGIZING_TASK: what gives me energy.
                FULFILLING_WORK: what matters to me.
                INTEREST: what makes me curious.
                LONG_TERM_GOAL: where I want to be in two to five years.
                RESEARCH: career paths, and people who know them.
                DEVELOPMENT_REQUEST: what the manager can help with.
                INVITATION: asking for the meeting.
                TIME: finding a good time and place.
                AGENDA: what to expect of the meeting.
                ROLE_REVIEW: my role as it is today.
                ASPIRATIONS: my long-term interests.
                DEVELOPMENT_GOALS: what I want to learn next.
                FEEDBACK: strengths and weaknesses as the manager sees them.
                OPPORTUNITIES: projects, assignments and training to come.
                CLOSING: the last minutes of the meeting.
                TAKEAWAYS: what was said and agreed.
                THANKS: the follow-up.
                PROGRESS: promises and check-ins.""")
enum GuideTopic {
    STRENGTH,
    UNDERUSED_SKILL,
    AREA_TO_IMPROVE,
    ENERGIZING_TASK,
    FULFILLING_WORK,
    INTEREST,
    LONG_TERM_GOAL,
    RESEARCH,
    DEVELOPMENT_REQUEST,
    INVITATION,
    TIME,
    AGENDA,
    ROLE_REVIEW,
    ASPIRATIONS,
    DEVELOPMENT_GOALS,
    FEEDBACK,
    OPPORTUNITIES,
    CLOSING,
    TAKEAWAYS,
    THANKS,
    PROGRESS
}
