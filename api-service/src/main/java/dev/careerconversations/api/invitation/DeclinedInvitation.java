package dev.careerconversations.api.invitation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The manager's answer that there will be no meeting, as the employee is told.
 *
 * @param note a word to the employee
 */
@Schema(name = "DeclinedInvitation")
record DeclinedInvitation(
        Instant declinedAt,

        @Schema(minLength = 1, maxLength = 2_000) @Nullable String note) {}
