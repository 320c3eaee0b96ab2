package dev.careerconversations.api.schedule;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a plan's state that notices depend on: each feature adds what it knows, {@link NoticeRules} reads it. */
public final class PlanFacts {

    final UUID planId;
    final PlanStatus status;
    final Recipient employee;
    final Recipient manager;

    @Nullable
    Instant invitationSentAt;

    @Nullable
    Instant agendaSharedAt;

    @Nullable
    Meeting meeting;

    @Nullable
    Instant outcomeRecordedAt;

    @Nullable
    FollowUp followUp;

    final List<ActionItem> actionItems = new ArrayList<>();
    final List<CheckIn> checkIns = new ArrayList<>();

    PlanFacts(UUID planId, PlanStatus status, Recipient employee, Recipient manager) {
        this.planId = planId;
        this.status = status;
        this.employee = employee;
        this.manager = manager;
    }

    Recipient recipient(Party party) {
        return party == Party.EMPLOYEE ? employee : manager;
    }

    /** Returns why the recipient of a notice is not to be told it, if that is so. */
    Optional<String> whyNot(Notice.Key key) {
        Recipient recipient = key.recipientId().equals(employee.id()) ? employee : manager;
        if (!recipient.reachable()) {
            return Optional.of(Schedule.UNREACHABLE);
        }
        return key.kind().isOn(recipient.reminders()) ? Optional.empty() : Optional.of(Schedule.SWITCHED_OFF);
    }

    public void invitationSent(Instant at) {
        invitationSentAt = at;
    }

    public void agendaShared(Instant at) {
        agendaSharedAt = at;
    }

    public void meetingAgreed(Instant startsAt, Instant endsAt) {
        meeting = new Meeting(startsAt, endsAt);
    }

    public void outcomeRecorded(Instant at) {
        outcomeRecordedAt = at;
    }

    public void followUpDrafted(boolean held, @Nullable Instant approvedAt) {
        followUp = new FollowUp(held, approvedAt);
    }

    public void actionItemOpen(ActionItem item) {
        actionItems.add(item);
    }

    public void checkInPlanned(UUID id, LocalDate dueOn, Instant plannedAt) {
        checkIns.add(new CheckIn(id, dueOn, plannedAt));
    }

    record Meeting(Instant startsAt, Instant endsAt) {}

    /** @param approvedAt when the employee sent it, or null while it waits to go out by itself */
    record FollowUp(boolean held, @Nullable Instant approvedAt) {}

    /**
     * A promise that is still open.
     *
     * @param plannedAt when owner and due date were last set
     * @param plannedBy by whom
     */
    public record ActionItem(UUID id, Party owner, LocalDate dueOn, Instant plannedAt, Party plannedBy) {}

    record CheckIn(UUID id, LocalDate dueOn, Instant plannedAt) {}
}
