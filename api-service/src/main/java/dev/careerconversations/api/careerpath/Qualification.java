package dev.careerconversations.api.careerpath;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a role asks for, and how far the employee has it. */
@Schema(name = "Qualification")
public record Qualification(
        @NotBlank @Size(max = 200) @Schema(examples = "Budgeting a project")
        String name,

        @NotNull QualificationLevel level) {}
