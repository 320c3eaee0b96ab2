package dev.careerconversations.api.developmentrequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DevelopmentRequestAnswerValue",
        description =
                "What the manager answers. AGREED: it shall be. NEEDS_DISCUSSION: they want to talk about it first. "
                        + "DECLINED: it cannot be.")
public enum Answer {
    AGREED,
    NEEDS_DISCUSSION,
    DECLINED
}
