package dev.careerconversations.api.developmentrequest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The manager's answer to be given.
 *
 * @param note why, or under which condition
 */
@Schema(name = "NewDevelopmentRequestAnswer")
record NewAnswer(
        @NotNull Answer answer,
        @Size(min = 1, max = 2_000) @Nullable String note) {}
