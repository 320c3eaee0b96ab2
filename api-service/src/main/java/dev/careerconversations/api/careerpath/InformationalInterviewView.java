package dev.careerconversations.api.careerpath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A talk with a colleague who does the work that a career path leads to.
 *
 * @param colleague with whom
 * @param plannedOn on which day
 * @param learnt what was learnt
 * @param shared whether the manager may read it, where they may read the career path
 */
@Schema(name = "InformationalInterview")
public record InformationalInterviewView(
        UUID id,
        @Schema(maxLength = 200) String colleague,
        @Nullable LocalDate plannedOn,
        InterviewStatus status,
        @Schema(maxLength = 4_000) @Nullable String learnt,
        boolean shared,
        Instant createdAt,
        Instant changedAt) {}
