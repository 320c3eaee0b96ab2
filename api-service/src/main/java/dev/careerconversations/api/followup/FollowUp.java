package dev.careerconversations.api.followup;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a plan: drafted until the employee edits it, held back or waiting to go out by itself until the
 * employee sends it.
 */
@Entity
class FollowUp {

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

    /** Follows the outcome, until the employee has edited or sent it: then their words stay. */
    void draft(FollowUpText draft, LastChange change) {
        if (edited || approvedAt != null) {
            return;
        }
        int before = revision;
        say(draft);
        if (revision != before) {
            lastChange = change;
        }
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

    void addTo(PlanFacts facts) {
        facts.followUpDrafted(held, approvedAt);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
