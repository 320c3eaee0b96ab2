package dev.careerconversations.api.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which reminders a person wants; product rule "Emails" says which can be switched off.
 *
 * @param preparation of steps of preparation that are missing when the meeting is near
 * @param outcome to record the outcome of a meeting
 * @param actionItems of promises that are due soon, due today or overdue
 * @param checkIns of check-ins to come, and of those of which nothing was recorded
 */
@Embeddable
@Schema(name = "Reminders", description = "Which reminders are on.")
public record Reminders(
        @Column(name = "remind_of_preparation", nullable = false)
        boolean preparation,

        @Column(name = "remind_of_outcome", nullable = false)
        boolean outcome,

        @Column(name = "remind_of_action_items", nullable = false)
        boolean actionItems,

        @Column(name = "remind_of_check_ins", nullable = false)
        boolean checkIns) {

    static final Reminders ALL = new Reminders(true, true, true, true);

    /** Returns these without those. */
    public Reminders without(Reminders those) {
        return new Reminders(
                preparation && !those.preparation,
                outcome && !those.outcome,
                actionItems && !those.actionItems,
                checkIns && !those.checkIns);
    }

    /** Returns what is both of these and of those. */
    public Reminders common(Reminders those) {
        return without(ALL.without(those));
    }

    /** Whether none is on; by a name that JSON does not take for a property. */
    public boolean areAllOff() {
        return !(preparation || outcome || actionItems || checkIns);
    }

    /** Returns these and those. */
    public Reminders and(Reminders those) {
        return new Reminders(
                preparation || those.preparation,
                outcome || those.outcome,
                actionItems || those.actionItems,
                checkIns || those.checkIns);
    }
}
