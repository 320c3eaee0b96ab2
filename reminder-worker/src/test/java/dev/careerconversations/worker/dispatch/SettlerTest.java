package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settlement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SettlerTest extends LaneStory {

    @Test
    void who_is_first_waits_for_half_the_lanes_and_no_longer() {
        due(3);
        Ledger ledger = new Ledger(jdbi, LEASE);

        try (Settler settler = new Settler(ledger, Observer.NONE, 6, LONG)) {
            List<CompletableFuture<Boolean>> written = ledger.claim(at(NOW), 3).stream()
                    .map(claim -> settle(settler, claim))
                    .toList();

            assertThat(written).allMatch(CompletableFuture::join);
        }

        assertThat(statements()).isEqualTo(1);
    }

    @Test
    void what_nobody_joins_is_written_down_all_the_same() {
        due(1);
        Ledger ledger = new Ledger(jdbi, LEASE);

        try (Settler settler = new Settler(ledger, Observer.NONE, 6)) {
            assertThat(settle(settler, ledger.claim(at(NOW), 1).get(0)).join()).isTrue();
        }

        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void who_waits_when_it_is_closed_learns_that_nothing_is_written_any_more() {
        due(1);
        Ledger ledger = new Ledger(jdbi, LEASE);
        Settler settler = new Settler(ledger, Observer.NONE, 6, LONG);
        CompletableFuture<Boolean> written =
                settle(settler, ledger.claim(at(NOW), 1).get(0));

        settler.close();

        assertThat(written).failsWithin(LONG);
        assertThat(sent()).isZero();
    }

    private static CompletableFuture<Boolean> settle(Settler settler, Claim claim) {
        return settler.settle(claim, Settlement.sent(claim, null), "as a test wants it");
    }

    /** How many have changed what stands in the ledger. */
    private int statements() {
        return story.owner()
                .withHandle(handle -> handle.select("select count(distinct xmin::text) from delivery.email")
                        .mapTo(Integer.class)
                        .one());
    }
}
