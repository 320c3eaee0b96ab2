package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.careerconversations.api.person.Reminders;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import dev.careerconversations.api.readiness.PreparationState;
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
        @Nullable Instant endedAt,
        @Nullable Invitation invitation,
        List<Arrangement.Proposal> proposals,
        @Nullable Agenda agenda,
        @Nullable Instant firstAgendaItemAt,
        @Nullable List<PlanFacts.AgendaItem> agendaItems,
        @Nullable PreparationState preparation,
        @Nullable Meeting meeting,
        @Nullable Outcome outcome,
        @Nullable FollowUp followUp,
        List<ActionItem> actionItems,
        List<CheckIn> checkIns) {

    /** @param locale told of the employee alone, in whose language drafts are */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Somebody(
            UUID id,
            String name,
            ZoneId timeZone,
            @Nullable String locale,
            int reminderHour,
            boolean remindOfPreparation,
            boolean remindOfOutcome,
            boolean remindOfActionItems,
            boolean remindOfCheckIns,
            boolean reachable) {

        Recipient recipient() {
            Reminders reminders =
                    new Reminders(remindOfPreparation, remindOfOutcome, remindOfActionItems, remindOfCheckIns);
            return new Recipient(id, timeZone, reminderHour, reminders, reachable);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invitation(
            @Nullable Instant sentAt,
            @Nullable Instant editedAt,
            @Nullable Instant declinedAt) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agenda(
            @Nullable Instant sharedAt,
            boolean sharesAutomatically,
            @Nullable String subject,
            @Nullable String message) {}

    @JsonNaming(SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meeting(Instant startsAt, int minutes, ZoneId timeZone, int sequence, Instant agreedAt, Instant changedAt) {

        Arrangement.Meeting fact() {
            Instant endsAt = startsAt.plus(Duration.ofMinutes(minutes));
            return new Arrangement.Meeting(startsAt, endsAt, timeZone, sequence, agreedAt, changedAt);
        }
    }

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
    record CheckIn(
            UUID id,
            LocalDate dueOn,
            Instant plannedAt,
            String status,
            @Nullable Instant settledAt) {}

    PlanFacts of(UUID planId, PlanStatus status) {
        PlanFacts facts = new PlanFacts(planId, status, employee.recipient(), manager.recipient());
        facts.named(employee.name(), manager.name());
        if (employee.locale() != null) {
            facts.writtenIn(employee.locale());
        }
        facts.endedAt = endedAt;
        arrange(facts.arrangement);
        if (agenda != null && agenda.subject() != null && agenda.message() != null) {
            facts.agendaDraft = new PlanFacts.AgendaDraft(agenda.subject(), agenda.message());
        }
        if (agendaItems != null) {
            facts.agendaItems = agendaItems;
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
        checkIns.forEach(checkIn -> {
            if (checkIn.status().equals("PLANNED")) {
                facts.checkInPlanned(checkIn.id(), checkIn.dueOn(), checkIn.plannedAt());
            } else if (checkIn.status().equals("SKIPPED") && checkIn.settledAt() != null) {
                facts.checkInSkipped(checkIn.id(), checkIn.settledAt());
            }
        });
        return facts;
    }

    private void arrange(Arrangement arrangement) {
        if (invitation != null) {
            arrangement.invitationSentAt = invitation.sentAt();
            arrangement.invitationEditedAt = invitation.editedAt();
            arrangement.declinedAt = invitation.declinedAt();
        }
        arrangement.proposals.addAll(proposals);
        if (agenda != null) {
            arrangement.agendaSharedAt = agenda.sharedAt();
            arrangement.sharesAutomatically = agenda.sharesAutomatically();
        }
        arrangement.firstAgendaItemAt = firstAgendaItemAt;
        arrangement.isPrepared = preparation == null || preparation.isComplete();
        if (meeting != null) {
            arrangement.meeting = meeting.fact();
        }
    }
}
