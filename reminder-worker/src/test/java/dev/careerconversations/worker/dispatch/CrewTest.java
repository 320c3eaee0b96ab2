package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The spare lane sends when nobody else can, and only then. */
class CrewTest extends LaneStory {

    private static final Duration SOON = Duration.ofMillis(100);

    private final Waiting waiting = new Waiting();
    private final List<Thread> lanes = new ArrayList<>();
    private Ledger ledger;
    private Settler settler;
    private Relay relay;

    @BeforeEach
    void a_server_with_two_lanes() {
        ledger = new Ledger(jdbi, LEASE);
        settler = new Settler(ledger, Observer.NONE, 2);
        relay = new Relay(MailServers.at(server.port(), LONG), new Standings(jdbi), Observer.NONE);
    }

    @AfterEach
    void no_lanes() {
        lanes.forEach(Thread::interrupt);
        settler.close();
    }

    @Test
    void a_stall_is_that_all_lanes_wait_and_have_for_some_time() throws InterruptedException {
        Crew crew = new Crew(relay, 2, SOON);
        Shift first = crew.regular();
        Shift second = crew.regular();
        Shift spare = crew.spare();

        assertThat(spare.awaitBegin(LONG)).as("nobody sends").isFalse();
        first.begins();
        assertThat(spare.awaitBegin(LONG)).as("one of two sends").isFalse();
        second.begins();
        assertThat(spare.awaitBegin(Duration.ZERO)).as("not for long").isFalse();
        await().until(() -> spare.awaitBegin(LONG));
        assertThat(spare.awaitBegin(Duration.ZERO)).as("still").isTrue();
        first.ends();
        assertThat(spare.awaitBegin(LONG)).as("one has its answer").isFalse();
        first.begins();
        assertThat(spare.awaitBegin(Duration.ZERO))
                .as("both send, the one not for long")
                .isFalse();
    }

    @Test
    void connections_that_all_wait_for_the_final_dots_answer_hold_up_no_other_mail() {
        server.staysSilent(Step.DOT).staysSilent(Step.DOT);
        due(12);

        start(SOON);

        await().until(() -> sent() == 10);
        assertThat(server.texts()).as("what is still waited for, too").hasSize(12);
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void the_spare_one_is_not_opened_before_its_time() {
        server.staysSilent(Step.DOT).staysSilent(Step.DOT);
        due(12);

        start(LONG);

        await().until(() -> server.texts().size() == 2);
        await().during(SOON.multipliedBy(3)).until(() -> server.connections() == 2);
    }

    @Test
    void a_server_that_allows_no_connection_more_is_not_unwell_and_is_asked_again_later() {
        server.staysSilent(Step.DOT).staysSilent(Step.DOT);
        server.replies(Step.GREETING, "421 too many connections").replies(Step.GREETING, "421 too many connections");
        due(5);

        start(SOON);

        await().until(() -> sent() == 1);
        assertThat(server.connections()).isEqualTo(5);
        assertThat(relay.ready(1)).isEqualTo(1);
        assertThat(new Standings(jdbi).read().unwell()).isEmpty();
        assertThat(story.emails()).extracting(EmailRow::retries).containsOnly(0);
    }

    @Test
    void mails_that_wait_in_vain_while_others_are_answered_do_not_make_the_server_unwell() {
        long begunAt = System.nanoTime();
        relay.isWell();
        long later = System.nanoTime();

        for (int i = 0; i < 9; i++) {
            assertThat(relay.fellSilent(begunAt)).isFalse();
        }
        for (int i = 0; i < 4; i++) {
            assertThat(relay.fellSilent(later)).isFalse();
        }
        assertThat(relay.fellSilent(later)).as("nobody was answered meanwhile").isTrue();
    }

    private void start(Duration patience) {
        Crew crew = new Crew(relay, 2, patience);
        waiting.add(ledger.claim(at(NOW), 100).stream()
                .map(claim -> new Ready(claim, Mails.of(claim)))
                .toList());
        Stream.of(crew.regular(), crew.regular(), crew.spare())
                .map(shift -> new Thread(new Lane(relay, shift, waiting, settler, Duration.ofMinutes(1))))
                .forEach(lanes::add);
        lanes.forEach(Thread::start);
    }
}
