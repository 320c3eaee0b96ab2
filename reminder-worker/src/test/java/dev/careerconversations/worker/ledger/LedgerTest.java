package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.class)
class LedgerTest {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant LEASE_IS_OVER = NOW.plus(LEASE);
    private static final Rendered BYTES = new Rendered(new byte[] {1, 2, 3});

    /** After the database's own time, by which settlements reckon the next attempt. */
    private static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");

    private Jdbi jdbi;
    private Story story;
    private Conversation conversation;
    private Ledger ledger;
    private Assembler assembler;

    @BeforeEach
    void a_conversation(Jdbi worker, Story story) {
        this.jdbi = worker;
        this.story = story;
        conversation = story.between(story.person("Alice"), story.person("Bob"));
        ledger = new Ledger(worker, LEASE);
        assembler = new Assembler(worker, 1_000);
    }

    @Test
    void a_claim_takes_the_email_and_puts_its_notices_beyond_withdrawal() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));

        Claim claim = onlyClaim();

        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.notices()).containsExactly(new Claim.Notice(notice, "ACTION_ITEM_OVERDUE"));
        assertThat(story.emailOf(notice).state()).isEqualTo("SENDING");
        assertThat(story.notice(notice).state()).isEqualTo("SENDING");
        assertThat(ledger.claim(NOW, 10)).as("it is held").isEmpty();
    }

    @Test
    void an_email_whose_notices_were_withdrawn_is_not_sent() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        story.withdraw(notice);

        assertThat(ledger.claim(NOW, 10)).isEmpty();

        assertThat(story.emails().get(0).state()).isEqualTo("WITHDRAWN");
        assertThat(story.notice(notice).state()).isEqualTo("CANCELLED");
    }

    @Test
    void a_digest_goes_out_without_what_was_withdrawn_or_went_stale() {
        UUID stays = conversation.overdue("Mentor", NOW);
        UUID withdrawn = conversation.overdue("Course", NOW);
        UUID stale = queued(conversation.actionItem(
                "ACTION_ITEM_DUE_TODAY", "Talk", LocalDate.of(2026, 3, 12), NOW, NOW.plus(1, HOURS)));
        story.withdraw(withdrawn);

        List<Claim> claims = ledger.claim(NOW.plus(1, HOURS), 10);

        assertThat(claims.get(0).notices()).extracting(Claim.Notice::id).containsExactly(stays);
        assertThat(story.notice(stale).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).reason()).isEqualTo("stale");
    }

    @Test
    void an_email_is_left_for_later_while_the_api_changes_what_it_tells() {
        UUID free = conversation.overdue("Mentor", NOW);
        UUID held = queued(conversation.overdue("Course", NOW));

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.notice where id = ? for update", held);
            assertThat(ledger.claim(NOW, 10)).isEmpty();
            Story.withdraw(handle, held);
        });

        assertThat(story.emailOf(free).attempt()).as("not charged").isZero();
        assertThat(story.notice(free).state()).isEqualTo("QUEUED");
        assertThat(onlyClaim().notices()).extracting(Claim.Notice::id).containsExactly(free);
    }

    @Test
    void a_lease_that_ran_out_settles_nothing() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim dead = onlyClaim();
        ledger.rescue(LEASE_IS_OVER, 3);
        Claim alive = ledger.claim(LEASE_IS_OVER, 10).get(0);

        assertThat(keep(dead)).isFalse();
        assertThat(settle(dead, Settlement.sent(dead, null))).isFalse();
        assertThat(story.emailOf(notice).state()).isEqualTo("SENDING");
        assertThat(story.notice(notice).state()).isEqualTo("SENDING");

        assertThat(settle(alive, Settlement.sent(alive, null))).isTrue();
        assertThat(settle(alive, Settlement.failed(alive, "550"))).isFalse();
        assertThat(story.emailOf(notice).state()).isEqualTo("SENT");
    }

    @Test
    void the_attempt_and_the_token_must_both_fit() {
        queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        Claim otherAttempt = like(claim, claim.lease(), 2);
        Claim otherToken = like(claim, new Lease(UUID.randomUUID(), System.nanoTime(), LEASE), 1);

        assertThat(settle(otherAttempt, Settlement.sent(otherAttempt, null))).isFalse();
        assertThat(settle(otherToken, Settlement.sent(otherToken, null))).isFalse();
    }

    @Test
    void emails_settled_together_are_settled_each_by_its_own_proof() {
        Claim held = onlyClaimOf(conversation.followUp("Thanks", "Text", NOW));
        Claim refused = onlyClaimOf(
                story.between(story.person("Carol"), story.person("Dan")).followUp("Thanks", "Text", NOW));
        Claim lost = like(held, held.lease(), 7);

        assertThat(ledger.settle(List.of(
                        new Settled(lost, Settlement.failed(lost, "late")),
                        new Settled(held, Settlement.sent(held, null)),
                        new Settled(refused, Settlement.failed(refused, "550")))))
                .containsExactlyInAnyOrder(held.id(), refused.id());

        assertThat(story.notice(held.notices().get(0).id()).state()).isEqualTo("SENT");
        assertThat(story.notice(refused.notices().get(0).id()).reason()).isEqualTo("550");
    }

    @Test
    void messages_to_people_come_before_reminders_however_old() {
        UUID reminder = conversation.overdue("Mentor", NOW.minus(9, HOURS));
        UUID message = conversation.followUp("Thanks", "Text", NOW);
        assembler.assemble(NOW);

        assertThat(ledger.claim(NOW, 1).get(0).notices())
                .extracting(Claim.Notice::id)
                .containsExactly(message);
        assertThat(ledger.claim(NOW, 1).get(0).notices())
                .extracting(Claim.Notice::id)
                .containsExactly(reminder);
    }

    @Test
    void leases_are_held_for_their_time_and_renewed_until_they_are_settled() {
        Ledger brief = new Ledger(jdbi, Duration.ofMillis(200));
        queued(conversation.overdue("Mentor", NOW));
        Claim claim = brief.claim(NOW, 10).get(0);
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
    void what_is_not_in_hand_is_not_renewed_even_if_the_database_has_forgotten_its_answer() {
        Ledger brief = new Ledger(jdbi, Duration.ofMillis(200));
        queued(conversation.overdue("Mentor", NOW));
        Claim claim = brief.claim(NOW, 10).get(0);
        brief.settle(List.of(new Settled(claim, Settlement.sent(claim, null))));
        story.owner()
                .useHandle(handle -> handle.execute(
                        "update delivery.email set state = 'SENDING', lease_token = ?, lease_until = ?, settled_at = null",
                        claim.lease().token(),
                        NOW));

        brief.renew();

        assertThat(brief.rescue(NOW, 3)).as("found out").isEqualTo(1);
    }

    @Test
    void a_final_answer_settles_the_notices_too_and_drops_the_bytes() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        keep(claim);

        settle(claim, Settlement.failed(claim, "550 no such user"));

        assertThat(story.emailOf(notice).state()).isEqualTo("FAILED");
        assertThat(story.emailOf(notice).rendered()).isNull();
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).isEqualTo("550 no such user");
        assertThat(story.notice(notice).settledAt()).isNotNull();
    }

    @Test
    void what_was_put_off_can_be_withdrawn_again_and_counts_as_no_crash() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        keep(claim);

        settle(claim, Settlement.retry(claim, "450 later", Duration.ofMinutes(1)));

        assertThat(story.emailOf(notice).attempt()).isZero();
        assertThat(story.emailOf(notice).retries()).isEqualTo(1);
        assertThat(story.emailOf(notice).rendered())
                .as("composed afresh next time")
                .isNull();
        assertThat(story.notice(notice).state()).isEqualTo("QUEUED");
    }

    @Test
    void what_may_have_arrived_keeps_its_bytes_through_every_other_trouble() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim first = onlyClaim();
        keep(first);
        settle(first, Settlement.uncertain(first, "no answer", Duration.ZERO));
        Claim repeat = ledger.claim(FAR, 10).get(0);

        settle(repeat, Settlement.release(repeat, "no connection", Duration.ZERO));

        assertThat(story.emailOf(notice).rendered()).isEqualTo(BYTES.bytes());
        assertThat(story.emailOf(notice).attempt()).as("a clear loss, no death").isZero();
        assertThat(story.emailOf(notice).doubts()).isEqualTo(1);
        story.withdraw(notice);
        assertThat(story.notice(notice).state()).as("beyond withdrawal").isEqualTo("SENDING");
    }

    @Test
    void a_dead_workers_unsent_email_goes_back_and_its_notices_can_be_withdrawn() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        onlyClaim();

        assertThat(ledger.rescue(LEASE_IS_OVER.minusMillis(1), 3)).isZero();
        assertThat(ledger.rescue(LEASE_IS_OVER, 3)).isEqualTo(1);

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        assertThat(story.notice(notice).state()).isEqualTo("QUEUED");
    }

    @Test
    void a_dead_workers_mail_that_may_have_been_sent_is_repeated_as_it_was() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        keep(onlyClaim());
        ledger.rescue(LEASE_IS_OVER, 3);

        story.withdraw(notice);
        Claim repeat = ledger.claim(LEASE_IS_OVER, 10).get(0);

        assertThat(repeat.isRepeat()).isTrue();
        assertThat(repeat.notices()).extracting(Claim.Notice::id).containsExactly(notice);
    }

    @Test
    void an_email_that_kills_its_worker_three_times_is_quarantined() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Instant now = NOW;
        for (int death = 1; death <= 3; death++) {
            assertThat(ledger.claim(now, 10)).as("before death %d", death).hasSize(1);
            now = now.plus(LEASE);
            ledger.rescue(now, 3);
        }

        assertThat(ledger.claim(now, 10)).isEmpty();
        assertThat(story.emailOf(notice).state()).isEqualTo("QUARANTINED");
        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).isEqualTo("quarantined");
    }

    @Test
    void a_mail_that_was_rendered_is_not_what_kills_and_keeps_nobody_waiting() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Person carol = story.person("Carol");
        queued(story.between(carol, story.person("Dan")).followUp("Thanks", "Text", NOW));
        Instant now = NOW;
        for (int death = 1; death <= 5; death++) {
            List<Claim> claims = ledger.claim(now, 10);
            assertThat(claims).as("together, before death %d", death).hasSize(2);
            claims.stream().filter(claim -> !claim.isRepeat()).forEach(this::keep);
            now = now.plus(LEASE);
            ledger.rescue(now, 3);
        }

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
        for (int death = 6; death <= 10; death++) {
            ledger.claim(now, 10);
            now = now.plus(LEASE);
            ledger.rescue(now, 3);
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
        Claim killer = ledger.claim(NOW, 10).get(0);

        Instant now = NOW;
        for (int round = 0; round < 20; round++) {
            now = now.plus(LEASE);
            ledger.rescue(now, 3);
            for (Claim claim : ledger.claim(now, 10)) {
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
            Claim claim = ledger.claim(FAR, 10).get(0);
            settle(claim, Settlement.retry(claim, "450", Duration.ZERO));
            Claim again = ledger.claim(FAR, 10).get(0);
            settle(again, Settlement.release(again, "421", Duration.ZERO));
        }
        ledger.claim(FAR, 10);

        ledger.rescue(FAR.plus(LEASE), 3);

        assertThat(story.emailOf(notice).state()).isEqualTo("QUEUED");
    }

    private UUID queued(UUID notice) {
        assembler.assemble(NOW);
        return notice;
    }

    private boolean keep(Claim claim) {
        return ledger.keep(List.of(claim), List.of(BYTES)).contains(claim.id());
    }

    private boolean settle(Claim claim, Settlement settlement) {
        return ledger.settle(List.of(new Settled(claim, settlement))).contains(claim.id());
    }

    private static Claim like(Claim claim, Lease lease, int attempt) {
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

    private Claim onlyClaimOf(UUID notice) {
        queued(notice);
        return onlyClaim();
    }

    private Claim onlyClaim() {
        List<Claim> claims = ledger.claim(NOW, 10);
        assertThat(claims).hasSize(1);
        return claims.get(0);
    }
}
