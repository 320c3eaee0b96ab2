package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How emails are claimed, and what becomes of them. */
class LedgerTest extends LedgerStory {

    private static final String READ_OF_BEING_SENT =
            "select idx_tup_read from pg_stat_user_indexes where indexrelname = 'ix_email_lease'";

    private static final String WRITTEN =
            "select n_tup_upd from pg_stat_user_tables where schemaname = 'delivery' and relname = 'email'";

    @Test
    void a_claim_takes_the_email_and_puts_its_notices_beyond_withdrawal() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));

        Claim claim = onlyClaim();

        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.notices()).containsExactly(new Claim.Notice(notice, "ACTION_ITEM_OVERDUE", null));
        assertThat(story.emailOf(notice).state()).isEqualTo("SENDING");
        assertThat(story.notice(notice).state()).isEqualTo("SENDING");
        assertThat(ledger.claim(at(NOW), 10)).as("it is held").isEmpty();
    }

    @Test
    void an_email_whose_notices_were_withdrawn_is_not_sent() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        story.withdraw(notice);

        assertThat(ledger.claim(at(NOW), 10)).isEmpty();

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

        List<Claim> claims = ledger.claim(at(NOW.plus(1, HOURS)), 10);

        assertThat(claims.get(0).notices()).extracting(Claim.Notice::id).containsExactly(stays);
        assertThat(story.notice(stale).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).reason()).isEqualTo("stale");
    }

    @Test
    void messages_are_claimed_before_reminders_and_without_them() {
        conversation.overdue("Mentor", NOW);
        queued(conversation.followUp("Thanks", "Text", NOW));

        assertThat(onlyClaim().kinds()).containsExactly("FOLLOW_UP");
        assertThat(onlyClaim().kinds()).containsExactly("ACTION_ITEM_OVERDUE");
    }

    @Test
    void an_email_is_left_for_later_while_the_api_changes_what_it_tells() {
        UUID free = conversation.overdue("Mentor", NOW);
        UUID held = queued(conversation.overdue("Course", NOW));

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.notice where id = ? for update", held);
            assertThat(ledger.claim(at(NOW), 10)).isEmpty();
            Story.withdraw(handle, held);
        });

        assertThat(story.emailOf(free).attempt()).as("not charged").isZero();
        assertThat(story.notice(free).state()).isEqualTo("QUEUED");
        assertThat(onlyClaim().notices()).extracting(Claim.Notice::id).containsExactly(free);
    }

    /** Statistics are of a moment when nothing was being sent: the planner would rather compare all that is with all that is said. */
    @Test
    void what_became_of_mails_is_written_down_without_reading_all_that_are_being_sent() {
        for (int i = 0; i < 30; i++) {
            story.between(story.person("Alice" + i), story.person("Bob" + i)).followUp("Thanks", "Text", NOW);
        }
        story.owner().useHandle(handle -> {
            handle.execute("""
                    insert into delivery.email (id, recipient_id, state, next_attempt_at, expires_at, created_at, settled_at)
                    select uuidv7(), (select min(id::text)::uuid from career.person), 'SENT', now(), now(), now(), now()
                    from generate_series(1, 5000)""");
            handle.execute("analyze delivery.email");
        });
        assembler.assemble(NOW);
        List<Claim> claims = ledger.claim(at(NOW), 30);
        long before = statistic(READ_OF_BEING_SENT);
        long written = statistic(WRITTEN);

        ledger.keep(claims, claims.stream().map(claim -> BYTES).toList());
        ledger.settle(claims.stream()
                .map(claim -> new Settled(claim, Settlement.sent(claim, null)))
                .toList());

        await().until(() -> statistic(WRITTEN) >= written + 60);
        assertThat(statistic(READ_OF_BEING_SENT)).isEqualTo(before);
    }

    @Test
    void a_lease_that_ran_out_settles_nothing() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim dead = onlyClaim();
        ledger.rescue(LEASE_IS_OVER, DEATHS);
        Claim alive = ledger.claim(at(LEASE_IS_OVER), 10).get(0);

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

        assertThat(ledger.claim(at(NOW), 1).get(0).notices())
                .extracting(Claim.Notice::id)
                .containsExactly(message);
        assertThat(ledger.claim(at(NOW), 1).get(0).notices())
                .extracting(Claim.Notice::id)
                .containsExactly(reminder);
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
        Claim repeat = ledger.claim(at(FAR), 10).get(0);

        settle(repeat, Settlement.release(repeat, "no connection", Duration.ZERO));

        assertThat(story.emailOf(notice).rendered()).isEqualTo(BYTES.bytes());
        assertThat(story.emailOf(notice).attempt()).as("a clear loss, no death").isZero();
        assertThat(story.emailOf(notice).doubts()).isEqualTo(1);
        story.withdraw(notice);
        assertThat(story.notice(notice).state()).as("beyond withdrawal").isEqualTo("SENDING");
    }

    @Test
    void a_mail_keeps_the_turn_that_it_was_given_for_a_few_seconds() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        settle(claim, Settlement.paced(claim, Duration.ZERO));
        Instant turn = story.emailOf(notice).nextAttemptAt();

        Claim inTime = ledger.claim(at(turn.plusSeconds(2)), 10).get(0);
        assertThat(inTime.paced()).isTrue();
        settle(inTime, Settlement.paced(inTime, Duration.ZERO));

        assertThat(ledger.claim(at(FAR), 10).get(0).paced())
                .as("after a pause, say: all others would come at once, too")
                .isFalse();
    }

    @Test
    void a_mail_that_was_not_sent_in_its_turn_takes_another() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        settle(claim, Settlement.paced(claim, Duration.ZERO));
        Claim inTurn =
                ledger.claim(at(story.emailOf(notice).nextAttemptAt()), 10).get(0);

        settle(inTurn, Settlement.release(inTurn, null, Duration.ZERO));

        assertThat(ledger.claim(at(story.emailOf(notice).nextAttemptAt()), 10)
                        .get(0)
                        .paced())
                .isFalse();
    }

    private long statistic(String select) {
        jdbi.useHandle(handle -> handle.execute("select pg_stat_force_next_flush()"));
        return story.owner()
                .withHandle(handle -> handle.select(select).mapTo(Long.class).one());
    }
}
