package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.http.Untagged;
import dev.careerconversations.api.plan.Party;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agenda item.
 *
 * @param minutes the time it is given in the meeting
 * @param talkingPoints what its author wants to say
 * @param questions what its author wants to ask
 * @param author who added it
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
        Party author,
        @Untagged @Schema(maxItems = Hints.MOST) List<Hint> hints) {}
