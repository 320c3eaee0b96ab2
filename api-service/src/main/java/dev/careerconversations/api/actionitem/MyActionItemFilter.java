package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which action items of the caller's plans to list; what is left out lets all through. */
record MyActionItemFilter(
        ActionItemStatus status,
        Optional<MyActionItem.Owner> owner,
        Optional<Boolean> overdue,
        Optional<LocalDate> dueBefore,
        Optional<UUID> planId) {

    /** What is open in a plan that has ended is nobody's business any more; what was done in it is. */
    List<PlanStatus> planStatuses() {
        return status == ActionItemStatus.OPEN
                ? List.of(PlanStatus.HELD)
                : List.of(PlanStatus.HELD, PlanStatus.COMPLETED);
    }

    /** Returns whose promises to list of the plans in which the caller has this part. */
    List<Party> ownersFor(Party myPart) {
        return owner.map(whose -> List.of(whose == MyActionItem.Owner.ME ? myPart : myPart.other()))
                .orElseGet(() -> List.of(Party.values()));
    }

    /** Returns the first due date to list. */
    LocalDate from(LocalDate today, LocalDate lowest) {
        return overdue.filter(late -> !late).map(late -> today).orElse(lowest);
    }

    /** Returns the due date before which to list. */
    LocalDate before(LocalDate today, LocalDate highest) {
        LocalDate wished = dueBefore.orElse(highest);
        return overdue.orElse(false) && today.isBefore(wished) ? today : wished;
    }
}
