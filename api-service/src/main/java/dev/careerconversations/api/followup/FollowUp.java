package dev.careerconversations.api.followup;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.schedule.FollowUpTimes;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a plan: drafted until the employee edits it, held back or waiting to go out by itself until the
 * employee sends it.
 */
@Entity
class FollowUp {

    private static final String OUTCOME_RECORDED =
            "(select o.recorded_at from career.outcome o where o.plan_id = plan_id)";

    @Id
    private UUID planId;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String message;

    private boolean edited;
    private boolean held;
    private int revision;
    private @Nullable Instant approvedAt;

    @Embedded
    private LastChange lastChange;

    @Formula(OUTCOME_RECORDED)
    private @Nullable Instant outcomeRecordedAt;

    @Version
    private long version;

    protected FollowUp() {}

    FollowUp(UUID planId, FollowUpText draft, LastChange change) {
        this.lastChange = change;
        this.planId = planId;
        this.subject = draft.subject();
        this.message = draft.message();
        this.revision = 1;
    }

    void changedBy(LastChange change) {
        lastChange = change;
    }

    void edit(FollowUpText text) {
        say(text);
        edited = true;
        approvedAt = null;
    }

    /** Gives up the employee's edits. */
    void redraft(FollowUpText draft) {
        say(draft);
        edited = false;
        approvedAt = null;
    }

    void hold() {
        held = true;
        approvedAt = null;
    }

    void release() {
        held = false;
    }

    void approve(Instant now) {
        held = false;
        if (approvedAt == null) {
            approvedAt = now;
        }
    }

    private void say(FollowUpText text) {
        if (!subject.equals(text.subject()) || !message.equals(text.message())) {
            subject = text.subject();
            message = text.message();
            revision++;
        }
    }

    FollowUpText text() {
        return new FollowUpText(subject, message);
    }

    boolean isEdited() {
        return edited;
    }

    boolean isHeld() {
        return held;
    }

    int revision() {
        return revision;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    /** Returns when it goes, or went, out; nothing while it is held. */
    Optional<Instant> sendsAt(Instant meetingEndsAt) {
        if (held || outcomeRecordedAt == null) {
            return Optional.empty();
        }
        return Optional.of(approvedAt != null ? approvedAt : FollowUpTimes.byItself(meetingEndsAt, outcomeRecordedAt));
    }

    LastChange lastChange() {
        return lastChange;
    }
}
