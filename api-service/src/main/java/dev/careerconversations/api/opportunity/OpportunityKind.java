package dev.careerconversations.api.opportunity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of opportunity it is. */
@Schema(description = """
                UPCOMING_PROJECT: work that is to come and could be the employee's.
                STRETCH_ASSIGNMENT: a task beyond what they do today.
                TRAINING: something to learn.""")
public enum OpportunityKind {
    UPCOMING_PROJECT,
    STRETCH_ASSIGNMENT,
    TRAINING
}
