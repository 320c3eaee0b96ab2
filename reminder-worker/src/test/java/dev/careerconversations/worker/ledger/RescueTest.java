package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.ledger.Standing.Mode;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long emails are held, and what becomes of those of a dead worker. */
class RescueTest extends LedgerStory {

    @Test
    void leases_are_held_for_their_time_and_renewed_until_they_are_settled() {
        Ledger brief = new Ledger(jdbi, Duration.ofMillis(200));
        queued(conversation.overdue("Mentor", NOW));
        Claim claim = brief.claim(at(NOW), 10).get(0);
        assertThat(claim.lease().isHeld()).isTrue();

        await().until(() -> !claim.lease().isHeld());
        brief.renew();
        assertThat(claim.lease().isHeld()).as("renewed").isTrue();

        brief.settle(List.of(new Settled(claim, Settlement.sent(claim, null))));
        brief.renew();
        await().until(() -> !claim.lease().isHeld());
        brief.renew();
        assertThat(claim.lease().isHeld()).as("nothing to hold").isFalse();
    }

    @Test
    void a_lease_is_held_for_no_longer_than_the_database_keeps_it_however_late_it_was_taken() {
        queued(conversation.overdue("Mentor", NOW));
        Standing readBefore = new Standing(NOW, System.nanoTime() - LEASE.toNanos(), Mode.RUNNING, Map.of());

        Claim claim = ledger.claim(readBefore, 10).get(0);

        assertThat(claim.lease().isHeld()).isFalse();
    }

    @Test
    void what_is_not_in_hand_is_not_renewed_even_if_the_database_has_forgotten_its_answer() {
        Ledger brief = new Ledger(jdbi, Duration.ofMillis(200));
        queued(conversation.overdue("Mentor", NOW));
        Claim claim = brief.claim(at(NOW), 10).get(0);
        brief.settle(List.of(new Settled(claim, Settlement.sent(claim, null))));
        story.owner()
                .useHandle(handle -> handle.execute(
                        "update delivery.email set state = 'SENDING', lease_token = ?, lease_until = ?, settled_at = null",
                        claim.lease().token(),
                        NOW));

        brief.renew();

        assertThat(brief.rescue(NOW, DEATHS)).as("found out").isEqualTo(1);
    }

    @Test
    void a_dead_workers_unsent_email_goes_back_and_its_notices_can_be_withdrawn() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        onlyClaim();

        assertThat(ledger.rescue(LEASE_IS_OVER.minusMillis(1), DEATHS)).isZero();
        assertThat(ledger.rescue(LEASE_IS_OVER, DEATHS)).isEqualTo(1);

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        assertThat(story.notice(notice).state()).isEqualTo("QUEUED");
    }

    @Test
    void a_dead_workers_mail_that_may_have_been_sent_is_repeated_as_it_was() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        keep(onlyClaim());
        ledger.rescue(LEASE_IS_OVER, DEATHS);

        story.withdraw(notice);
        Claim repeat = ledger.claim(at(LEASE_IS_OVER), 10).get(0);

        assertThat(repeat.isRepeat()).isTrue();
        assertThat(repeat.notices()).extracting(Claim.Notice::id).containsExactly(notice);
    }

    @Test
    void an_email_that_kills_its_worker_three_times_is_quarantined() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Instant now = NOW;
        for (int death = 1; death <= 3; death++) {
            assertThat(ledger.claim(at(now), 10)).as("before death %d", death).hasSize(1);
            now = now.plus(LEASE);
            ledger.rescue(now, DEATHS);
            now = now.plus(DEATHS.rest());
        }

        assertThat(ledger.claim(at(now), 10)).isEmpty();
        assertThat(story.emailOf(notice).state()).isEqualTo("QUARANTINED");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).isEqualTo("quarantined");
    }

    @Test
    void an_email_gets_its_last_chance_when_what_killed_workers_at_random_has_gone_by() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        onlyClaim();
        ledger.rescue(LEASE_IS_OVER, DEATHS);
        ledger.claim(at(LEASE_IS_OVER), 10);
        Instant secondDeath = LEASE_IS_OVER.plus(LEASE);

        ledger.rescue(secondDeath, DEATHS);

        Instant rested = secondDeath.plus(DEATHS.rest());
        assertThat(ledger.claim(at(rested.minusMillis(1)), 10)).isEmpty();
        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        assertThat(ledger.claim(at(rested), 10)).hasSize(1);
    }

    @Test
    void a_mail_that_was_rendered_is_not_what_kills_and_keeps_nobody_waiting() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Person carol = story.person("Carol");
        queued(story.between(carol, story.person("Dan")).overdue("Course", NOW));
        Instant now = NOW;
        for (int death = 1; death <= 5; death++) {
            List<Claim> claims = ledger.claim(at(now), 10);
            assertThat(claims).as("together, before death %d", death).hasSize(2);
            claims.stream().filter(claim -> !claim.isRepeat()).forEach(this::keep);
            now = now.plus(LEASE);
            ledger.rescue(now, DEATHS);
        }

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        for (int death = 6; death <= 10; death++) {
            ledger.claim(at(now), 10);
            now = now.plus(LEASE);
            ledger.rescue(now, DEATHS);
        }
        assertThat(story.emailOf(notice).state()).as("no accident any more").isEqualTo("QUARANTINED");
    }

    @Test
    void whoever_shared_a_batch_with_a_killer_is_not_quarantined_with_it() {
        List<Person> people =
                IntStream.range(0, 5).mapToObj(i -> story.person("P" + i)).toList();
        people.forEach(person ->
                story.between(person, story.person("Boss of " + person.name())).overdue("Item", NOW));
        assembler.assemble(NOW);
        Claim killer = ledger.claim(at(NOW), 10).get(0);

        Instant now = NOW;
        for (int round = 0; round < 20; round++) {
            now = now.plus(LEASE);
            ledger.rescue(now, DEATHS);
            for (Claim claim : ledger.claim(at(now), 10)) {
                if (!claim.id().equals(killer.id())) {
                    settle(claim, Settlement.sent(claim, null));
                }
            }
        }

        assertThat(story.emails())
                .filteredOn(email -> email.state().equals("SENT"))
                .hasSize(4);
        assertThat(story.emails())
                .filteredOn(email -> email.state().equals("QUARANTINED"))
                .singleElement()
                .satisfies(email -> assertThat(email.id()).isEqualTo(killer.id()));
    }

    @Test
    void honest_retries_and_pauses_lead_to_no_quarantine() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        for (int i = 0; i < 5; i++) {
            Claim claim = ledger.claim(at(FAR), 10).get(0);
            settle(claim, Settlement.retry(claim, "450", Duration.ZERO));
            Claim again = ledger.claim(at(FAR), 10).get(0);
            settle(again, Settlement.release(again, "421", Duration.ZERO));
        }
        ledger.claim(at(FAR), 10);

        ledger.rescue(FAR.plus(LEASE), DEATHS);

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
    }
}
