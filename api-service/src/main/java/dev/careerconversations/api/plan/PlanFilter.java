package dev.careerconversations.api.plan;

import java.util.Optional;

/** Which of the caller's plans to list; what is left out lets all through. */
record PlanFilter(Optional<PlanStatus> status, Optional<Party> part) {

    boolean admits(PlanStatus wanted) {
        return status.map(wanted::equals).orElse(true);
    }

    boolean admits(Party wanted) {
        return part.map(wanted::equals).orElse(true);
    }
}
