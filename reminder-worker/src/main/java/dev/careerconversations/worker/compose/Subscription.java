package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.language.Words;
import java.util.Collection;

/** The kinds of reminders that a person can switch off, as {@code /api/v1/me} names them. */
enum Subscription {
    PREPARATION(1),
    OUTCOME(2),
    ACTION_ITEMS(4),
    CHECK_INS(8);

    private final int bit;

    Subscription(int bit) {
        this.bit = bit;
    }

    /** Returns several of them as one number, as the API reads it in a link. */
    static int bits(Collection<Subscription> subscriptions) {
        return subscriptions.stream().mapToInt(subscription -> subscription.bit).reduce(0, (all, one) -> all | one);
    }

    /** Returns what a link says that stops them. */
    String stop(Words words) {
        return switch (this) {
            case PREPARATION -> words.stopPreparation();
            case OUTCOME -> words.stopOutcome();
            case ACTION_ITEMS -> words.stopActionItems();
            case CHECK_INS -> words.stopCheckIns();
        };
    }
}
