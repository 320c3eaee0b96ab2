package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.compose.Topic.Quote;
import dev.careerconversations.worker.compose.Topic.Tone;
import dev.careerconversations.worker.language.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one party answers to the other on the way to a meeting: view {@code answer_v1}.
 *
 * @param otherName who answers
 * @param note their word
 * @param times which they propose
 * @param minutes how long it would take
 */
record Answer(
        UUID noticeId,
        String kind,
        UUID planId,
        String otherName,
        @Nullable String note,
        List<Instant> times,
        int minutes) {

    Letter letter(Reader reader) {
        Words words = reader.words();
        Quote quote = note == null
                ? null
                : new Quote(
                        words.writes(otherName),
                        note.lines().map(Addresses::oneLine).toList());
        if (kind.equals("INVITATION_DECLINED")) {
            return Letter.of(
                    reader,
                    new Topic(
                            Tone.NOW,
                            words.declinedHeadline(otherName),
                            quote,
                            List.of(),
                            words.declinedText(),
                            reader.toPlan(words.editInvitation(), planId)));
        }
        return Letter.of(
                reader,
                new Topic(
                        Tone.NOW,
                        words.timesHeadline(otherName),
                        quote,
                        times.stream().map(reader::moment).toList(),
                        times.isEmpty() ? words.timesGoneText() : words.timesText(minutes),
                        times.isEmpty()
                                ? reader.toPlan(words.openPlan(), planId)
                                : reader.toPlan(words.chooseTime(), planId)));
    }
}
