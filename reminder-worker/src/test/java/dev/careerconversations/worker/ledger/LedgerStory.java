package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ledger of a worker's, and a conversation with something to tell. */
@ExtendWith(Database.class)
abstract class LedgerStory {

    static final Duration LEASE = Duration.ofSeconds(30);
    static final Instant LEASE_IS_OVER = NOW.plus(LEASE);
    static final Deaths DEATHS = new Deaths(3, Duration.ofMinutes(5));
    static final Rendered BYTES = new Rendered(new byte[] {1, 2, 3});

    /** After the database's own time, by which settlements reckon the next attempt. */
    static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");

    Jdbi jdbi;
    Story story;
    Conversation conversation;
    Ledger ledger;
    Assembler assembler;

    @BeforeEach
    final void a_conversation(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        conversation = story.between(story.person("Alice"), story.person("Bob"));
        ledger = new Ledger(worker, LEASE);
        assembler = new Assembler(worker, 1_000);
    }

    UUID queued(UUID notice) {
        assembler.assemble(NOW);
        return notice;
    }

    boolean keep(Claim claim) {
        return ledger.keep(List.of(claim), List.of(BYTES)).contains(claim.id());
    }

    boolean settle(Claim claim, Settlement settlement) {
        return ledger.settle(List.of(new Settled(claim, settlement))).contains(claim.id());
    }

    static Claim like(Claim claim, Lease lease, int attempt) {
        return new Claim(
                claim.id(),
                claim.recipientId(),
                lease,
                attempt,
                0,
                0,
                false,
                NOW,
                NOW,
                NOW,
                claim.notices(),
                claim.rendered());
    }

    Claim onlyClaimOf(UUID notice) {
        queued(notice);
        return onlyClaim();
    }

    Claim onlyClaim() {
        List<Claim> claims = ledger.claim(at(NOW), 10);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }
}
