package dev.careerconversations.api.invitation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The manager's answer that there will be no meeting.
 *
 * @param note a word to the employee
 */
@Schema(name = "Declining")
record Declining(@Size(min = 1, max = 2_000) @Nullable String note) {}
