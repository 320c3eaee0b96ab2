package dev.careerconversations.worker.compose;

import java.time.Instant;
import java.util.UUID;
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

    AutomaticMail mail(Recipient reader, String frontendUrl) {
        String headline = switch (kind) {
            case "MEETING_ACCEPTED" -> "Agreed: career development conversation with " + otherName();
            case "MEETING_MOVED" -> "Changed: career development conversation with " + otherName();
            default -> "Cancelled: career development conversation with " + otherName();
        };
        return AutomaticMail.of(reader, headline, when(reader), frontendUrl + "/plans/" + planId);
    }

    private String when(Recipient reader) {
        String moment = reader.moment(startsAt);
        if (isCancelled()) {
            return "You do not meet at " + moment + ". The entry leaves your calendar.";
        }
        StringBuilder text = new StringBuilder("You meet at " + moment + ", for " + minutes + " minutes.");
        if (place != null) {
            text.append(" Place: ").append(place).append('.');
        }
        if (link != null) {
            text.append(" Link: ").append(link);
        }
        return text.toString();
    }
}
