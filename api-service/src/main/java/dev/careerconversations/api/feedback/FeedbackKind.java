package dev.careerconversations.api.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a piece of feedback is about. */
@Schema(description = "STRENGTH: what the employee does well. TO_DEVELOP: what would make them better still.")
public enum FeedbackKind {
    STRENGTH,
    TO_DEVELOP
}
