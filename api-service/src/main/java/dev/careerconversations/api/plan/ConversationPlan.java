package dev.careerconversations.api.plan;

import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One employee, one manager, one conversation and all that follows it. */
@Entity
class ConversationPlan {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID employeeId;

    @Column(nullable = false)
    private UUID managerId;

    @Column(nullable = false, updatable = false)
    private String managerEmail;

    @Column(updatable = false)
    private @Nullable String managerName;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PlanStatus status = PlanStatus.PREPARING;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private @Nullable UUID previousPlanId;

    private @Nullable Instant requestedAt;
    private @Nullable Instant endedAt;

    @Embedded
    private LastChange lastChange;

    @Embedded
    private PlanParts parts = new PlanParts();

    @Version
    private long version;

    protected ConversationPlan() {}

    ConversationPlan(UUID employeeId, UUID managerId, NewPlan wish, Instant now) {
        this.employeeId = employeeId;
        this.managerId = managerId;
        this.managerEmail = wish.manager().email().strip();
        this.managerName = wish.manager().name();
        this.title = wish.title().strip();
        this.createdAt = now;
        this.lastChange = new LastChange(Party.EMPLOYEE, now);
    }

    /** Starts the conversation that follows another one, with the same manager unless the wish names one. */
    static ConversationPlan after(ConversationPlan previous, UUID managerId, NextPlan wish, Instant now) {
        NewPlan.NewManager manager = wish.manager() == null
                ? new NewPlan.NewManager(previous.managerEmail, previous.managerName)
                : wish.manager();
        String title = wish.title() == null ? previous.title : wish.title();
        ConversationPlan next = new ConversationPlan(previous.employeeId, managerId, new NewPlan(title, manager), now);
        // one that did not take place has nothing to leave but what it was left
        next.previousPlanId = previous.status == PlanStatus.CANCELLED && previous.previousPlanId != null
                ? previous.previousPlanId
                : previous.id;
        return next;
    }

    /** Returns the plan that it started from, as far as a party may know of it. */
    @Nullable
    UUID previousPlanId(Party party) {
        return party == Party.EMPLOYEE || isWithSameManager() ? previousPlanId : null;
    }

    /** Whether the manager of the plan that it started from was asked there and is the same. */
    boolean isWithSameManager() {
        return parts.previousManagerId().filter(managerId::equals).isPresent();
    }

    /** Whether another one may start from it: it is over, or lives on with its promises alone. */
    boolean canBeFollowed() {
        PlanStatus now = status();
        return now == PlanStatus.FOLLOWED_UP || now == PlanStatus.COMPLETED || now == PlanStatus.CANCELLED;
    }

    UUID id() {
        return id;
    }

    UUID employeeId() {
        return employeeId;
    }

    UUID managerId() {
        return managerId;
    }

    /**
     * Returns the manager as the plan names them: as the employee did, until the manager was asked and has an account that
     * says more. To name an address is not a way to find out whose it is.
     */
    PersonView named(PersonView manager) {
        if (requestedAt != null && manager.hasAccount()) {
            return manager;
        }
        return manager.called(managerName == null ? managerEmail : managerName, managerEmail);
    }

    String title() {
        return title;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant requestedAt() {
        return requestedAt;
    }

    PlanParts parts() {
        return parts;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    PlanStatus status() {
        return status == PlanStatus.HELD && parts.followedUpAt().isPresent() ? PlanStatus.FOLLOWED_UP : status;
    }

    /** Gives the manager's part to whom the manager turned out to be; nobody has both parts. */
    boolean handOver(UUID manager) {
        if (manager.equals(employeeId)) {
            return false;
        }
        managerId = manager;
        return true;
    }

    /** Returns the part that a person has in this plan and may act in: a manager has none before being asked. */
    Optional<Party> partOf(UUID personId) {
        if (personId.equals(employeeId)) {
            return Optional.of(Party.EMPLOYEE);
        }
        boolean asked = requestedAt != null && status != PlanStatus.PREPARING;
        return personId.equals(managerId) && asked ? Optional.of(Party.MANAGER) : Optional.empty();
    }

    /** Returns who changed it last; the follow-up is the employee's, whoever happens to send it. */
    LastChange lastChange() {
        return parts.followedUpAt()
                .filter(sent -> sent.isAfter(lastChange.at()))
                .map(sent -> new LastChange(Party.EMPLOYEE, sent))
                .orElse(lastChange);
    }

    /** @throws RefusedException once it has ended */
    void rename(String newTitle, LastChange change) {
        if (endedAt != null) {
            throw refusedIn(status, "A plan can be renamed until it is completed or cancelled");
        }
        title = newTitle.strip();
        lastChange = change;
    }

    /** @throws RefusedException when the step is not legal now, naming those that are */
    void take(PlanStep step, LastChange change) {
        Instant now = change.at();
        PlanStatus before = status();
        PlanStatus after = before.after(step).orElseThrow(() -> illegal(step, before));
        if (before == PlanStatus.PREPARING && after != PlanStatus.CANCELLED && requestedAt == null) {
            requestedAt = now;
        }
        if (step == PlanStep.DECLINE) {
            requestedAt = null; // until they are asked again, they have no part in it, whatever becomes of it
        }
        if (after == PlanStatus.COMPLETED || after == PlanStatus.CANCELLED) {
            endedAt = now;
        }
        status = after == PlanStatus.FOLLOWED_UP ? PlanStatus.HELD : after;
        if (after != before) {
            lastChange = change;
        }
    }

    static RefusedException illegal(PlanStep step, PlanStatus now) {
        return RefusedException.illegalStep(
                "%s is not a step that a plan in status %s can take.".formatted(step, now),
                now.legalSteps().stream().map(PlanStep::name).toList());
    }

    static RefusedException refusedIn(PlanStatus now, String rule) {
        return RefusedException.illegalStep(
                "%s; this one is %s.".formatted(rule, now),
                now.legalSteps().stream().map(PlanStep::name).toList());
    }
}
