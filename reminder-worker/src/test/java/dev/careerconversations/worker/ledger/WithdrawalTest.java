package dev.careerconversations.worker.ledger;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of notices that the API wants back while they are being sent. */
class WithdrawalTest extends LedgerStory {

    private static final String DONE = "no longer implied by the plan";

    @Test
    void what_is_taken_back_while_it_is_being_sent_is_not_sent_again_if_the_server_puts_it_off() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        UUID email = claim.id();
        keep(claim);
        story.takeBack(notice, DONE);
        assertThat(story.notice(notice).state()).as("until it is known").isEqualTo("SENDING");
        settle(claim, Settlement.retry(claim, "450 later", Duration.ZERO));

        assertThat(ledger.claim(at(FAR), 10)).isEmpty();

        assertThat(story.notice(notice).state()).isEqualTo("CANCELLED");
        assertThat(story.notice(notice).reason()).isEqualTo(DONE);
        assertThat(story.notice(notice).emailId()).isNull();
        assertThat(story.emails())
                .filteredOn(it -> it.id().equals(email))
                .extracting("state")
                .containsExactly("WITHDRAWN");
        assertThat(story.isTakenBack(notice)).as("done").isFalse();
    }

    @Test
    void what_is_taken_back_and_was_taken_by_the_server_is_sent() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        story.takeBack(notice, DONE);

        settle(claim, Settlement.sent(claim, null));

        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_digest_that_was_surely_not_taken_is_composed_afresh_without_what_was_taken_back() {
        UUID stays = conversation.overdue("Mentor", NOW);
        UUID takenBack = queued(conversation.overdue("Course", NOW));
        Claim claim = onlyClaim();
        keep(claim);
        story.takeBack(takenBack, DONE);
        settle(claim, Settlement.retry(claim, "450 later", Duration.ZERO));

        Claim again = ledger.claim(at(FAR), 10).get(0);

        assertThat(again.isRepeat()).isFalse();
        assertThat(again.notices()).extracting(Claim.Notice::id).containsExactly(stays);
        assertThat(story.notice(takenBack).state()).isEqualTo("CANCELLED");
    }

    @Test
    void what_a_worker_died_of_before_it_was_composed_is_not_sent_either() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        onlyClaim();
        story.takeBack(notice, DONE);
        ledger.rescue(LEASE_IS_OVER, DEATHS);

        assertThat(ledger.claim(at(LEASE_IS_OVER), 10)).isEmpty();

        assertThat(story.notice(notice).state()).isEqualTo("CANCELLED");
    }

    @Test
    void what_may_have_arrived_is_repeated_as_it_was() {
        UUID uncertain = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        keep(claim);
        story.takeBack(uncertain, DONE);
        settle(claim, Settlement.uncertain(claim, "no answer", Duration.ZERO));

        Claim repeat = ledger.claim(at(FAR), 10).get(0);
        assertThat(repeat.notices()).extracting(Claim.Notice::id).containsExactly(uncertain);
        assertThat(repeat.isRepeat()).isTrue();
        settle(repeat, Settlement.retry(repeat, "450 later", Duration.ZERO));

        assertThat(ledger.claim(at(FAR), 10)).as("the first may have arrived").hasSize(1);
    }

    @Test
    void what_a_dead_worker_may_have_sent_is_repeated_as_it_was() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        keep(onlyClaim());
        story.takeBack(notice, DONE);
        ledger.rescue(LEASE_IS_OVER, DEATHS);

        assertThat(ledger.claim(at(LEASE_IS_OVER), 10).get(0).notices())
                .extracting(Claim.Notice::id)
                .containsExactly(notice);
    }

    @Test
    void an_email_is_left_for_later_while_the_api_thinks_again() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        Claim claim = onlyClaim();
        story.takeBack(notice, DONE);
        settle(claim, Settlement.retry(claim, "450 later", Duration.ZERO));

        story.owner().useTransaction(handle -> {
            handle.execute("delete from delivery.withdrawal where notice_id = ?", notice);
            assertThat(ledger.claim(at(FAR), 10)).isEmpty();
        });

        assertThat(story.notice(notice).state()).isEqualTo("QUEUED");
        List<Claim> claims = ledger.claim(at(FAR), 10);
        assertThat(claims).as("it is implied again").hasSize(1);
    }

    @Test
    void the_api_does_not_wait_for_a_worker_that_settles() {
        UUID notice = queued(conversation.overdue("Mentor", NOW));
        onlyClaim();

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.notice where id = ? for update", notice);
            story.owner().useTransaction(api -> {
                api.execute("set local lock_timeout = '1s'");
                api.execute("insert into delivery.withdrawal (notice_id, reason) values (?, ?)", notice, DONE);
            });
        });

        assertThat(story.isTakenBack(notice)).isTrue();
    }
}
