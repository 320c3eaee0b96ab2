package dev.careerconversations.api.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its employee can change of a plan.
 *
 * @param title what the employee calls it
 */
record PlanContent(
        @NotBlank @Size(max = 200) @Schema(examples = "Towards staff engineer")
        String title) {}
