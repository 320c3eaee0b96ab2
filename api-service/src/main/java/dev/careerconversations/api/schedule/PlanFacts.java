package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a plan's state that notices and drafts depend on, as it is after a change. */
public final class PlanFacts {

    final UUID planId;
    final PlanStatus status;
    final Recipient employee;
    final Recipient manager;

    final Arrangement arrangement = new Arrangement();

    @Nullable
    Instant endedAt;

    @Nullable
    Instant outcomeRecordedAt;

    @Nullable
    FollowUp followUp;

    @Nullable
    Draft draft;

    @Nullable
    AgendaDraft agendaDraft;

    List<AgendaItem> agendaItems = List.of();

    private String employeeName = "";
    private String managerName = "";
    private String employeeLocale = "en";
    private final Set<NoticeKind> beyondReach = EnumSet.noneOf(NoticeKind.class);
    private final Set<Notice.Key> begun = new HashSet<>();
    private final Map<Notice.Key, Instant> told = new HashMap<>();
    private List<String> employeeTakeaways = List.of();
    private List<String> managerTakeaways = List.of();
    private final List<Promise> promises = new ArrayList<>();

    final List<ActionItem> actionItems = new ArrayList<>();
    final List<CheckIn> checkIns = new ArrayList<>();
    final List<SkippedCheckIn> skippedCheckIns = new ArrayList<>();

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

    void named(String employee, String manager) {
        employeeName = employee;
        managerName = manager;
    }

    void writtenIn(String locale) {
        employeeLocale = locale;
    }

    void takenAway(List<String> byEmployee, List<String> byManager) {
        employeeTakeaways = byEmployee;
        managerTakeaways = byManager;
    }

    void promised(Promise promise) {
        promises.add(promise);
    }

    void isBeyondReach(NoticeKind kind) {
        beyondReach.add(kind);
    }

    void isBegun(Notice.Key key) {
        begun.add(key);
    }

    /** @param dueAt when it was to be told */
    void isTold(Notice.Key key, Instant dueAt) {
        told.put(key, dueAt);
    }

    /** Returns what a recipient has been told of a subject by a kind of notice, or is being told, and when that was due. */
    Map<Notice.Key, Instant> told(NoticeKind kind, UUID subjectId, Recipient recipient) {
        Map<Notice.Key, Instant> ofSubject = new HashMap<>(told);
        ofSubject
                .keySet()
                .removeIf(key -> key.kind() != kind
                        || !key.subjectId().equals(subjectId)
                        || !key.recipientId().equals(recipient.id()));
        return ofSubject;
    }

    /** Whether a notice is being sent, or was refused or given up, and may be tried again: by the worker, or by hand. */
    boolean mayBeTriedAgain(Notice.Key key) {
        return begun.contains(key);
    }

    /** Returns a party's name as the plan tells it. */
    public String name(Party party) {
        return party == Party.EMPLOYEE ? employeeName : managerName;
    }

    /** Returns the employee's locale, a BCP 47 language tag: in it their words to the manager are drafted. */
    public String employeeLocale() {
        return employeeLocale;
    }

    /** Returns the day of the meeting in its own zone. */
    public Optional<LocalDate> meetingDay() {
        return Optional.ofNullable(arrangement.meeting).map(Arrangement.Meeting::day);
    }

    /** Whether the outcome is recorded, and with it there is something to follow up. */
    public boolean hasOutcome() {
        return outcomeRecordedAt != null;
    }

    public List<String> takeaways(Party party) {
        return party == Party.EMPLOYEE ? employeeTakeaways : managerTakeaways;
    }

    /** Returns what a party has promised, apart from what was dropped, by due date. */
    public List<Promise> promises(Party owner) {
        return promises.stream().filter(promise -> promise.owner() == owner).toList();
    }

    /** Returns the date of the next check-in that is planned. */
    public Optional<LocalDate> nextCheckIn() {
        return checkIns.stream().map(CheckIn::dueOn).min(LocalDate::compareTo);
    }

    /** Returns the words of the follow-up, if there are any yet. */
    public Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    /** Whether the employee has shared the agenda by hand. */
    public boolean isAgendaShared() {
        return arrangement.agendaSharedAt != null;
    }

    /** Returns the items of an agenda that is about to share itself; none otherwise. */
    public List<AgendaItem> agendaToShare() {
        return agendaItems;
    }

    /** Returns the words in which the agenda would be mailed, if there are any yet. */
    public Optional<AgendaDraft> agendaDraft() {
        return Optional.ofNullable(agendaDraft);
    }

    /** Whether nobody has begun to send what is told by a kind of notice, nor can until the transaction ends. */
    public boolean canStillChange(NoticeKind kind) {
        return !beyondReach.contains(kind);
    }

    void outcomeRecorded(Instant at) {
        outcomeRecordedAt = at;
    }

    void followUpDrafted(boolean held, @Nullable Instant approvedAt) {
        followUp = new FollowUp(held, approvedAt);
    }

    void actionItemOpen(ActionItem item) {
        actionItems.add(item);
    }

    void checkInPlanned(UUID id, LocalDate dueOn, Instant plannedAt) {
        checkIns.add(new CheckIn(id, dueOn, plannedAt));
    }

    void checkInSkipped(UUID id, Instant at) {
        skippedCheckIns.add(new SkippedCheckIn(id, at));
    }

    /** @param approvedAt when the employee sent it, or null while it waits to go out by itself */
    record FollowUp(boolean held, @Nullable Instant approvedAt) {}

    /**
     * A promise that is still open.
     *
     * @param plannedAt when owner and due date were last set
     * @param plannedBy by whom
     */
    record ActionItem(UUID id, Party owner, LocalDate dueOn, Instant plannedAt, Party plannedBy) {}

    /** A promise that was not dropped. */
    public record Promise(Party owner, String title, LocalDate dueOn) {}

    /**
     * The words of the follow-up.
     *
     * @param settled whether they are the employee's own by now, edited or sent
     */
    public record Draft(String subject, String message, boolean settled) {}

    /** What an agenda item says; read only where the agenda is about to share itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record AgendaItem(String title, int minutes, List<String> talkingPoints, List<String> questions) {}

    /** The words in which the agenda will be mailed. */
    public record AgendaDraft(String subject, String message) {}

    /** @param plannedAt when its date was last set */
    record CheckIn(UUID id, LocalDate dueOn, Instant plannedAt) {}

    record SkippedCheckIn(UUID id, Instant at) {}
}
