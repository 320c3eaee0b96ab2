package dev.careerconversations.api.agenda;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how long an agenda is to be laid out.
 *
 * @param minutes what the items take together; left out, as long as the agreed meeting, and half an hour without one
 */
@Schema(name = "AgendaTemplateWish")
record TemplateWish(@Min(5) @Max(480) @Nullable Integer minutes) {}
