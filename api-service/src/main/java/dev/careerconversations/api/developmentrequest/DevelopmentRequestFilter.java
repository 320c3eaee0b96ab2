package dev.careerconversations.api.developmentrequest;

import java.util.List;
import java.util.Optional;

/** Which development requests of a plan to list; what is left out lets all through. */
record DevelopmentRequestFilter(Optional<DevelopmentRequestKind> kind, Optional<Answer> answer) {

    List<DevelopmentRequestKind> kinds() {
        return kind.map(List::of).orElseGet(() -> List.of(DevelopmentRequestKind.values()));
    }

    List<Answer> answers() {
        return answer.map(List::of).orElseGet(() -> List.of(Answer.values()));
    }

    boolean admitsUnanswered() {
        return answer.isEmpty();
    }
}
