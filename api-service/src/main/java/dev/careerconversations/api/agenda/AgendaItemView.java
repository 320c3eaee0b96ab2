package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agenda item.
 *
 * @param minutes the time it is given in the meeting
 * @param talkingPoints what its author wants to say
 * @param questions what its author wants to ask
 * @param developmentRequestIds the development requests that it is about, as far as the caller may read them
 * @param careerPathIds the career paths that it is about, as far as the caller may read them
 * @param author who added it
 * @param changedAt when it was last changed
 * @param changedBy who changed it last
 * @param sinceShared what has become of it since the agenda was shared; null if nothing, or before
 * @param hints remarks on the author's words, for the author alone, in the language of {@code Accept-Language}
 */
@Schema(name = "AgendaItem")
public record AgendaItemView(
        UUID id,
        AgendaTopic topic,
        String title,
        int minutes,
        List<String> talkingPoints,
        List<String> questions,
        List<UUID> developmentRequestIds,
        List<UUID> careerPathIds,
        Party author,
        Instant changedAt,
        Party changedBy,
        @Nullable SinceShared sinceShared,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {}
