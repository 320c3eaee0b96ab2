package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import java.util.List;
import java.util.Optional;

/** Which action items of a plan to list; what is left out lets all through. */
record ActionItemFilter(Optional<ActionItemStatus> status, Optional<Party> owner) {

    List<ActionItemStatus> statuses() {
        return status.map(List::of).orElseGet(() -> List.of(ActionItemStatus.values()));
    }

    List<Party> owners() {
        return owner.map(List::of).orElseGet(() -> List.of(Party.values()));
    }
}
