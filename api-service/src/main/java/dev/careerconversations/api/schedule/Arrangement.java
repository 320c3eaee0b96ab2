package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What leads to the meeting, as notices follow from it: invitation, answers, agenda, and the meeting itself. */
final class Arrangement {

    @Nullable
    Instant invitationSentAt;

    /** When its words were last chosen by the employee; null where they follow the plan. */
    @Nullable
    Instant invitationEditedAt;

    @Nullable
    Instant declinedAt;

    final List<Proposal> proposals = new ArrayList<>();

    @Nullable
    Instant agendaSharedAt;

    boolean sharesAutomatically = true;

    @Nullable
    Instant firstAgendaItemAt;

    /** Whether no step of preparation is missing. */
    boolean isPrepared = true;

    @Nullable
    Meeting meeting;

    /**
     * The times that a party proposes.
     *
     * @param lastStartsAt the last of them: after it there is nothing left to answer
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Proposal(Party by, Instant proposedAt, Instant lastStartsAt) {}

    /**
     * The agreed meeting.
     *
     * @param sequence how often it was changed
     * @param agreedAt since when its time is known
     * @param changedAt when it was changed last
     */
    record Meeting(
            Instant startsAt, Instant endsAt, ZoneId timeZone, int sequence, Instant agreedAt, Instant changedAt) {

        LocalDate day() {
            return startsAt.atZone(timeZone).toLocalDate();
        }
    }
}
