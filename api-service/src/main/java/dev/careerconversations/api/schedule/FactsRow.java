package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON of the database view {@code career.plan_facts}, as far as it is of interest: a newer view may tell more. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record FactsRow(
        Somebody employee,
        Somebody manager,
        @Nullable Instant invitationSentAt,
        @Nullable Instant agendaSharedAt,
        @Nullable Meeting meeting,
        @Nullable Outcome outcome,
        @Nullable FollowUp followUp,
        List<ActionItem> actionItems,
        List<CheckIn> checkIns) {

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Somebody(
            UUID id,
            String name,
            ZoneId timeZone,
            int reminderHour,
            boolean remindOfOutcome,
            boolean remindOfActionItems,
            boolean remindOfCheckIns,
            boolean reachable) {

        Recipient recipient() {
            Reminders reminders = new Reminders(remindOfOutcome, remindOfActionItems, remindOfCheckIns);
            return new Recipient(id, timeZone, reminderHour, reminders, reachable);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meeting(Instant startsAt, int minutes, ZoneId timeZone) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcome(Instant recordedAt, List<String> employeeTakeaways, List<String> managerTakeaways) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FollowUp(
            String subject,
            String message,
            boolean edited,
            boolean held,
            @Nullable Instant approvedAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ActionItem(
            UUID id, Party owner, String title, LocalDate dueOn, Instant plannedAt, Party plannedBy, String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CheckIn(UUID id, LocalDate dueOn, Instant plannedAt, String status) {}

    PlanFacts of(UUID planId, PlanStatus status) {
        PlanFacts facts = new PlanFacts(planId, status, employee.recipient(), manager.recipient());
        facts.named(employee.name(), manager.name());
        if (invitationSentAt != null) {
            facts.invitationSent(invitationSentAt);
        }
        if (agendaSharedAt != null) {
            facts.agendaShared(agendaSharedAt);
        }
        if (meeting != null) {
            Duration length = Duration.ofMinutes(meeting.minutes());
            facts.meetingAgreed(meeting.startsAt(), meeting.startsAt().plus(length));
            facts.meetingDay = meeting.startsAt().atZone(meeting.timeZone()).toLocalDate();
        }
        if (outcome != null) {
            facts.outcomeRecorded(outcome.recordedAt());
            // drafted with the outcome, in this very transaction if it is not there yet
            facts.followUpDrafted(false, null);
            facts.takenAway(outcome.employeeTakeaways(), outcome.managerTakeaways());
        }
        if (followUp != null) {
            facts.followUpDrafted(followUp.held(), followUp.approvedAt());
            facts.draft = new PlanFacts.Draft(
                    followUp.subject(), followUp.message(), followUp.edited() || followUp.approvedAt() != null);
        }
        actionItems.stream().filter(item -> !item.status().equals("DROPPED")).forEach(item -> {
            facts.promised(new PlanFacts.Promise(item.owner(), item.title(), item.dueOn()));
            if (item.status().equals("OPEN")) {
                facts.actionItemOpen(new PlanFacts.ActionItem(
                        item.id(), item.owner(), item.dueOn(), item.plannedAt(), item.plannedBy()));
            }
        });
        checkIns.stream()
                .filter(checkIn -> checkIn.status().equals("PLANNED"))
                .forEach(checkIn -> facts.checkInPlanned(checkIn.id(), checkIn.dueOn(), checkIn.plannedAt()));
        return facts;
    }
}
