package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.MailServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The spare lane sends when nobody else can, and only then. */
class CrewTest extends LaneStory {

    private static final Duration SOON = Duration.ofMillis(200);

    private final Waiting waiting = new Waiting();
    private final List<Thread> lanes = new ArrayList<>();

    @AfterEach
    void no_lanes() {
        lanes.forEach(Thread::interrupt);
    }

    @Test
    void connections_that_all_wait_for_the_final_dots_answer_hold_up_no_other_mail() {
        server.staysSilent(Step.DOT);
        server.staysSilent(Step.DOT);
        due(12);

        start(2, SOON);

        await().until(() -> sent() == 10);
        assertThat(server.texts()).as("what is still waited for, too").hasSize(12);
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void as_long_as_one_connection_is_answered_the_spare_one_is_not_opened() {
        server.staysSilent(Step.DOT);
        due(12);

        start(2, SOON);

        await().until(() -> sent() == 11);
        await().during(SOON.multipliedBy(3)).until(() -> server.connections() == 2);
    }

    @Test
    void the_spare_one_is_not_opened_before_its_time() {
        server.staysSilent(Step.DOT);
        server.staysSilent(Step.DOT);
        due(12);

        start(2, LONG);

        await().until(() -> server.texts().size() == 2);
        await().during(SOON.multipliedBy(3)).until(() -> server.connections() == 2);
    }

    private void start(int count, Duration patience) {
        Ledger ledger = new Ledger(jdbi, LEASE);
        Relay relay = new Relay(MailServers.at(server.port(), LONG), new Standings(jdbi), Observer.NONE);
        Crew crew = new Crew(relay, count, patience);
        Settler settler = new Settler(ledger, Observer.NONE, count);
        List<Claim> claims = ledger.claim(at(NOW), 100);
        waiting.add(
                claims.stream().map(claim -> new Ready(claim, Mails.of(claim))).toList());
        Stream.concat(Stream.generate(crew::regular).limit(count), Stream.of(crew.spare()))
                .map(shift -> new Thread(new Lane(relay, shift, waiting, settler, Duration.ofMinutes(1))))
                .forEach(lanes::add);
        lanes.forEach(Thread::start);
    }
}
