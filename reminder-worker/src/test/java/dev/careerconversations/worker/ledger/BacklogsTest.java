package dev.careerconversations.worker.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Story;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators are told of what waits. */
class BacklogsTest extends LedgerStory {

    private Backlogs backlogs;
    private Instant now;

    @BeforeEach
    void now() {
        backlogs = new Backlogs(jdbi);
        now = story.owner()
                .withHandle(handle -> handle.select("select now()")
                        .mapTo(Timestamp.class)
                        .one()
                        .toInstant());
    }

    @Test
    void of_nothing_nothing_is_told() {
        conversation.followUp("Thank you", "Text", now.plusSeconds(60));

        assertThat(backlogs.read())
                .isEqualTo(
                        new Backlog(0, Duration.ZERO, 0, Map.of("FAILED", 0L, "DEAD", 0L, "QUARANTINED", 0L), false));
    }

    @Test
    void what_is_due_counts_whether_it_is_a_notice_or_an_email_that_waits_or_is_being_sent() {
        conversation.overdue("Mentor", now.minusSeconds(600));
        conversation.followUp("Thank you", "Text", now.minusSeconds(30));
        assertThat(backlogs.read().due()).isEqualTo(2);
        assertThat(backlogs.read().oldest()).isBetween(Duration.ofSeconds(600), Duration.ofSeconds(700));

        assembler.assemble(now);
        assertThat(backlogs.read().due()).isEqualTo(2);
        ledger.claim(Story.at(now), 1);
        assertThat(backlogs.read().due()).isEqualTo(2);
    }

    @Test
    void a_follow_up_is_late_an_hour_after_its_time_until_it_is_settled() {
        conversation.followUp("Thank you", "Text", now.minus(Duration.ofMinutes(59)));
        assertThat(backlogs.read().lateFollowUps()).isZero();

        story.owner()
                .useHandle(
                        handle -> handle.execute("update delivery.notice set due_at = due_at - interval '2 minutes'"));
        assertThat(backlogs.read().lateFollowUps()).isEqualTo(1);
        assembler.assemble(now);
        assertThat(backlogs.read().lateFollowUps()).as("as an email").isEqualTo(1);
        Claim claim = ledger.claim(Story.at(now), 1).get(0);
        assertThat(backlogs.read().lateFollowUps()).as("being sent").isEqualTo(1);

        settle(claim, Settlement.sent(claim, null));
        assertThat(backlogs.read().lateFollowUps()).isZero();
        assertThat(backlogs.read().due()).isZero();
    }

    @Test
    void what_is_in_trouble_and_that_sending_is_stopped_are_told(Started database) {
        conversation.overdue("Mentor", now.minusSeconds(60));
        assembler.assemble(now);
        Claim claim = ledger.claim(Story.at(now), 1).get(0);
        settle(claim, Settlement.failed(claim, "550 no such user"));
        database.connectTo(PostgresServer.OPERATOR)
                .useHandle(handle -> handle.execute("select delivery.pause_sending('test')"));

        Backlog backlog = backlogs.read();

        assertThat(backlog.troubled()).containsEntry("FAILED", 1L).containsEntry("DEAD", 0L);
        assertThat(backlog.stopped()).isTrue();
        assertThat(backlog.due()).isZero();
    }
}
