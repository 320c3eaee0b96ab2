package dev.careerconversations.api.plan;

import dev.careerconversations.api.http.Precondition;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One plan as the calling party may use it. Whoever holds one is a party of the plan. */
public final class PlanAccess {

    private final ConversationPlan plan;
    private final Party caller;
    private final PlanPeople people;
    private final Instant now;
    private final String link;
    private final Precondition precondition;

    PlanAccess(
            ConversationPlan plan,
            Party caller,
            PlanPeople people,
            Instant now,
            String link,
            Precondition precondition) {
        this.plan = plan;
        this.caller = caller;
        this.people = people;
        this.now = now;
        this.link = link;
        this.precondition = precondition;
    }

    /** Returns where people open the plan in the frontend. */
    public String link() {
        return link;
    }

    public UUID planId() {
        return plan.id();
    }

    public String title() {
        return plan.title();
    }

    public PlanStatus status() {
        return plan.status();
    }

    /** Returns from when on the manager has the agenda. */
    public Optional<Instant> agendaSharedAt() {
        return plan.parts().agendaSharedAt();
    }

    /** Whether the agenda reaches the manager by itself before the meeting. */
    public boolean sharesAgendaAutomatically() {
        return plan.parts().sharesAgendaAutomatically();
    }

    /** Returns the change that last decided how the agenda is shared. */
    public LastChange agendaChange() {
        return new LastChange(Party.EMPLOYEE, plan.parts().agendaChangedAt().orElse(plan.createdAt()));
    }

    /**
     * Returns when the two meet, as it was before this request changed anything.
     *
     * @throws NotFoundException when no meeting is agreed
     */
    public MeetingTime meeting() {
        return plan.parts().meeting().orElseThrow(() -> NotFoundException.of("meeting"));
    }

    /** The same for what does without. */
    public Optional<MeetingTime> agreedMeeting() {
        return plan.parts().meeting();
    }

    /** Whether the follow-up was sent. */
    public boolean isFollowedUp() {
        return plan.parts().followedUpAt().isPresent();
    }

    /** Returns the caller's part. */
    public Party caller() {
        return caller;
    }

    /** Returns who is calling. */
    public UUID callerId() {
        return caller == Party.EMPLOYEE ? plan.employeeId() : plan.managerId();
    }

    public PersonView employee() {
        return people.employee();
    }

    /** Returns the manager as the plan names them. */
    public PersonView manager() {
        return plan.named(people.manager());
    }

    /** Returns the manager as mail is addressed to them. */
    public PersonView managersMailbox() {
        return people.manager();
    }

    /** Returns the moment of this request, the same for all that it changes. */
    public Instant now() {
        return now;
    }

    /** Returns the date of this request where the employee is. */
    public LocalDate today() {
        return plan.parts().dateOf(now);
    }

    /** Returns the date of a moment where the employee is. */
    public LocalDate dateOf(Instant moment) {
        return plan.parts().dateOf(moment);
    }

    /**
     * Moves the plan on in its life.
     *
     * @throws RefusedException when the step is not legal now
     */
    public void take(PlanStep step) {
        plan.take(step, change());
    }

    /** @throws RefusedException once the plan has ended */
    void rename(String title) {
        plan.rename(title, change());
    }

    /** Returns who changed the plan itself last, and when. */
    public LastChange lastChange() {
        return plan.lastChange();
    }

    /**
     * Insists that the plan is where action items and check-ins live.
     *
     * @throws RefusedException unless the meeting took place and the plan is still open
     */
    public void requireKeepingPromises() {
        if (!plan.status().isKeepingPromises()) {
            throw refused("Action items and check-ins live in a plan that is held");
        }
    }

    /**
     * Insists that the conversation is still ahead.
     *
     * @throws RefusedException once the meeting is held or the plan cancelled
     */
    public void requireBeforeMeeting() {
        if (plan.status().after(PlanStep.CANCEL).isEmpty()) {
            throw refused("This is open until the meeting is held");
        }
    }

    /**
     * Insists that the plan still lives.
     *
     * @throws RefusedException once it is completed or cancelled
     */
    public void requireNotEnded() {
        if (plan.endedAt() != null) {
            throw refused("This is open until the plan is completed or cancelled");
        }
    }

    /** Returns the refusal of what the plan's status does not allow; the rule says what would. */
    public RefusedException refused(String rule) {
        return ConversationPlan.refusedIn(plan.status(), rule);
    }

    /**
     * For what exists and is about to be changed: insists that the caller has seen it as it is.
     *
     * @param view as the caller reads it
     */
    public void requireSeen(Object view, LastChange last) {
        precondition.requireSeen(view, last.by().name(), last.at());
    }

    /** The same for what belongs to the caller alone. */
    public void requireSeenOwn(Object view, Instant changedAt) {
        precondition.requireSeen(view, "SELF", changedAt);
    }

    /** For what is about to be made where nothing is yet: insists that the caller knows so. */
    public void requireKnownAbsent() {
        precondition.requireAbsent();
    }

    /** Returns the change that the caller is making. */
    public LastChange change() {
        return new LastChange(caller, now);
    }

    /** For what both may see but only one may do. */
    public void requireCaller(Party party) {
        if (caller != party) {
            throw RefusedException.notYourPart("Only the " + (party == Party.EMPLOYEE ? "employee" : "manager")
                    + " of the plan can do this; nothing was changed.");
        }
    }

    /** For what does not exist for the other party. */
    public void requireVisible(boolean visible, String what) {
        if (!visible) {
            throw NotFoundException.of(what);
        }
    }

    /** Returns the plan as the caller reads it. */
    public PlanView view() {
        return PlanView.of(plan, caller, people.employee(), people.manager());
    }
}
