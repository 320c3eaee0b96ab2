package dev.careerconversations.api.plan;

import dev.careerconversations.api.plan.NewPlan.NewManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is to start from another one.
 *
 * @param title what the employee calls it; left out, as the one before
 * @param manager whom to talk with; left out, the one before
 */
@Schema(name = "NextPlan")
record NextPlan(
        @Size(min = 1, max = 200)
        @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        @Schema(examples = "A year later")
        @Nullable
        String title,

        @Valid @Nullable NewManager manager) {}
