package dev.careerconversations.api.agenda;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = """
                What an agenda item is about.
                ROLE_REVIEW: the current role, looking forward.
                LONG_TERM_INTERESTS: where the employee wants to be in two to five years.
                DEVELOPMENT_GOALS: skills and experience to gain.
                FEEDBACK_REQUEST: what the employee would like to hear.
                OPPORTUNITIES: projects, assignments and training to come.
                CUSTOM: anything else.""")
public enum AgendaTopic {
    ROLE_REVIEW,
    LONG_TERM_INTERESTS,
    DEVELOPMENT_GOALS,
    FEEDBACK_REQUEST,
    OPPORTUNITIES,
    CUSTOM
}
