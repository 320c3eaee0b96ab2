package dev.careerconversations.worker.compose;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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

    AutomaticMail mail(Recipient reader, String frontendUrl) {
        boolean declined = kind.equals("INVITATION_DECLINED");
        String headline = declined
                ? otherName + " has declined your invitation"
                : otherName + " proposes times for your career development conversation";
        if (!declined && times.isEmpty()) {
            return AutomaticMail.of(
                    reader,
                    headline,
                    "They have taken their proposal back meanwhile.",
                    frontendUrl + "/plans/" + planId);
        }
        String action = declined
                ? "You can put it into other words and ask again, or at another time."
                : times.stream().map(reader::moment).collect(Collectors.joining("; ", "", ".")) + " " + minutes
                        + " minutes. Accept one of them, or propose others.";
        String said = note == null ? "" : "\u201c" + note + "\u201d ";
        return AutomaticMail.of(reader, headline, said + action, frontendUrl + "/plans/" + planId);
    }
}
