package dev.careerconversations.worker.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service tells somebody by itself, in their language, as the templates see it.
 *
 * @param language of all its words (BCP 47)
 * @param subject on one line
 * @param preheader what a list of mails shows after the subject
 * @param topics the most urgent first, one at least
 * @param more says that there was no room for all topics; null if there was
 * @param why says why it was sent
 * @param stops by which reminders of its kinds are switched off; empty if they cannot be
 * @param oneClick the address that stops all of its kinds at once (RFC 8058); null if they cannot be stopped
 */
record Letter(
        String language,
        String subject,
        String preheader,
        String greeting,
        List<Topic> topics,
        @Nullable String more,
        List<Section> sections,
        String why,
        List<Link> stops,
        @Nullable String oneClick) {

    /** Returns a letter of one thing, which is told because its reader takes part in a conversation. */
    static Letter of(Reader reader, Topic topic) {
        return new Letter(
                reader.language(),
                topic.headline(),
                topic.text(),
                reader.words().hello(reader.name()),
                List.of(topic),
                null,
                List.of(),
                reader.words().whyMeeting(),
                List.of(),
                null);
    }
}
