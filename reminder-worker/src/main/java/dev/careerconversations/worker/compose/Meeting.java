package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.compose.Topic.Tone;
import dev.careerconversations.worker.language.Words;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was agreed, moved or cancelled: view {@code meeting_v1}.
 *
 * @param sequence how often it was changed, as RFC 5545 counts
 * @param timeZone in which it was agreed
 * @param employeeEmail null if the employee has no address any more
 * @param managerEmail null if the manager has none any more
 * @param toEmployee whether it is told to the employee, or to the manager
 */
record Meeting(
        UUID noticeId,
        String kind,
        UUID planId,
        int sequence,
        Instant startsAt,
        int minutes,
        String timeZone,
        @Nullable String place,
        @Nullable String link,
        String employeeName,
        @Nullable String employeeEmail,
        String managerName,
        @Nullable String managerEmail,
        boolean toEmployee) {

    boolean isCancelled() {
        return kind.equals("MEETING_CANCELLED");
    }

    private String otherName() {
        return toEmployee ? managerName : employeeName;
    }

    Letter letter(Reader reader) {
        Words words = reader.words();
        String headline = switch (kind) {
            case "MEETING_ACCEPTED" -> words.acceptedHeadline(otherName());
            case "MEETING_MOVED" -> words.movedHeadline(otherName());
            default -> words.cancelledHeadline(otherName());
        };
        String moment = reader.moment(startsAt);
        String text = isCancelled() ? words.doNotMeetText(moment) : words.meetText(moment, minutes);
        return Letter.of(
                reader,
                new Topic(
                        isCancelled() ? Tone.LATE : Tone.NOW,
                        headline,
                        null,
                        isCancelled() ? List.of() : where(words),
                        text,
                        reader.toPlan(words.openPlan(), planId)));
    }

    private List<String> where(Words words) {
        return Stream.of(
                        place == null ? null : words.place(Addresses.oneLine(place)),
                        link == null ? null : words.videoLink(Addresses.oneLine(link)))
                .filter(Objects::nonNull)
                .toList();
    }
}
