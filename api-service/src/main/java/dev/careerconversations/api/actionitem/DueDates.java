package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.RefusedException;
import dev.careerconversations.api.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may plan an action item, and for when. */
final class DueDates {

    private DueDates() {}

    /**
     * Insists that the caller may make an item say something, as far as its owner and due date are concerned.
     *
     * @throws RefusedException when they are neither its author nor its owner
     * @throws InvalidRequestException when it would be due before the meeting
     */
    static void require(PlanAccess plan, ActionItem item, ActionItemContent content) {
        if (item.keepsPlan(content)) {
            return;
        }
        if (!item.mayBePlannedBy(plan.caller())) {
            throw RefusedException.notYourPart(
                    "Only the author or the owner of an action item can change its owner or due date.");
        }
        requireAfterMeeting(plan, content);
    }

    static void requireAfterMeeting(PlanAccess plan, ActionItemContent content) {
        violation(plan, content).ifPresent(wrong -> {
            throw InvalidRequestException.of(List.of(wrong));
        });
    }

    /** Returns what is wrong with an item's new due date, if it is a new one. */
    static Optional<Violation> violation(PlanAccess plan, ActionItem item, ActionItemContent content) {
        return item.keepsPlan(content) ? Optional.empty() : violation(plan, content);
    }

    private static Optional<Violation> violation(PlanAccess plan, ActionItemContent content) {
        LocalDate meetingDay = plan.meeting().day();
        return content.dueOn().isBefore(meetingDay)
                ? Optional.of(new Violation("dueOn", "must not be before the meeting on " + meetingDay))
                : Optional.empty();
    }
}
