package dev.careerconversations.api.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be made; the caller is its employee.
 *
 * @param title what the employee calls it
 * @param manager whom to talk with
 */
record NewPlan(
        @NotBlank @Size(max = 200) @Schema(examples = "Towards staff engineer")
        String title,

        @NotNull @Valid NewManager manager) {

    /**
     * The manager, who need not have been here before.
     *
     * @param email their address at work; they are let in once a token with it, verified, arrives
     * @param name how to address them until their own token says it
     */
    record NewManager(
            @NotBlank @Email @Size(max = 254) @Schema(examples = "marc@example.com")
            String email,

            @Size(min = 1, max = 200)
            @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
            @Schema(examples = "Marc Weber")
            @Nullable
            String name) {}
}
