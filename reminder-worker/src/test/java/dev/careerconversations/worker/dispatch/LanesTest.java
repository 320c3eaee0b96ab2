package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.worker.batch.BatchSize;
import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.MailServers;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one lane meets is no other's trouble, unless it is everybody's. */
class LanesTest extends LaneStory {

    /** After the database's own time, by which settlements reckon. */
    private static final Instant LATER = Instant.parse("2126-01-01T00:00:00Z");

    private final FailingMailServer second = new FailingMailServer();

    @AfterEach
    void no_second_server() {
        second.close();
    }

    @Test
    void a_server_that_never_answers_the_final_dot_holds_up_its_own_lane_alone() {
        server.staysSilent(Step.DOT);
        due(30);

        try (Worker worker = Worker.with(
                jdbi, LEASE, 2, Mails::of, MailServers.at(server.port(), LONG), MailServers.at(second.port(), LONG))) {
            worker.begin(NOW);
            await().until(() -> !server.texts().isEmpty());
            await().until(() -> {
                worker.begin(NOW);
                return sent() == 29;
            });
        }

        assertThat(second.accepted()).hasSize(29);
    }

    @Test
    void each_server_whose_connections_all_wait_gets_its_mails_over_one_more() {
        server.staysSilent(Step.DOT);
        second.staysSilent(Step.DOT);
        due(20);
        Duration minute = Duration.ofMinutes(1);

        try (Worker worker = Worker.with(
                jdbi,
                LEASE,
                new Dispatcher.Settings(1, 20, minute, Duration.ofMillis(200)),
                Mails::of,
                MailServers.at(server.port(), LONG),
                MailServers.at(second.port(), LONG))) {
            await().until(() -> {
                worker.begin(NOW);
                return sent() == 18;
            });
        }

        assertThat(List.of(server.connections(), second.connections())).containsExactly(2, 2);
        assertThat(server.accepted()).isNotEmpty();
        assertThat(second.accepted()).isNotEmpty();
    }

    @Test
    void a_server_that_hangs_up_on_everything_is_unwell_and_no_mail_is_charged_for_it() {
        for (int i = 0; i < 20; i++) {
            server.hangsUp(Step.RCPT);
        }
        due(20);

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port()))) {
            worker.begin(NOW);
            await().until(() -> !unwell().isEmpty());
            assertThat(worker.dispatch(NOW)).as("it is left alone").isZero();
        }

        assertThat(server.connections()).isLessThanOrEqualTo(5);
        assertThat(story.emails()).filteredOn(email -> email.retries() == 0).hasSizeGreaterThanOrEqualTo(16);
        assertThat(story.emails()).extracting(EmailRow::state).containsOnly("QUEUED");
    }

    @Test
    void while_one_server_is_unwell_the_other_takes_its_mails() {
        server.replies(Step.GREETING, "421 busy");
        due(20);

        try (Worker worker =
                Worker.with(jdbi, LEASE, 2, Mails::of, MailServers.at(server.port()), MailServers.at(second.port()))) {
            await().until(() -> {
                worker.dispatch(LATER);
                return sent() == 20;
            });
        }

        assertThat(second.accepted().size()).isGreaterThanOrEqualTo(10);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void what_operators_pause_waits_and_what_they_resume_goes() {
        due(3);
        mode("PAUSED");

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port()))) {
            assertThat(worker.dispatch(NOW)).isZero();
            assertThat(server.connections()).isZero();
            mode("RUNNING");
            assertThat(worker.dispatch(NOW)).isEqualTo(3);
        }

        assertThat(sent()).isEqualTo(3);
    }

    @Test
    void a_pause_takes_back_what_no_lane_has_begun() {
        server.staysSilent(Step.DATA);
        due(3);

        try (Worker worker = Worker.with(jdbi, LEASE, 1, Mails::of, MailServers.at(server.port(), LONG))) {
            worker.begin(NOW);
            await().until(() -> server.connections() == 1);
            mode("PAUSED");
            worker.begin(NOW);
            assertThat(story.emails())
                    .filteredOn(email -> email.state().equals("QUEUED") && email.attempt() == 0)
                    .as("all but the one that is being sent")
                    .hasSize(2);
        }
    }

    /** Preparing one takes as long as lanes take to send it. */
    @Test
    void while_no_more_than_two_batches_wait_for_their_lanes_the_next_one_is_claimed() {
        server.staysSilent(Step.DOT);
        due(4 * BatchSize.LEAST);
        Dispatcher.Settings settings = new Dispatcher.Settings(1, BatchSize.LEAST, Duration.ofMinutes(1));

        try (Worker worker = Worker.with(jdbi, LEASE, settings, Mails::of, MailServers.at(server.port(), LONG))) {
            worker.begin(NOW);
            await().until(() -> !server.texts().isEmpty());

            assertThat(worker.begin(NOW)).as("though only one has been begun").isEqualTo(BatchSize.LEAST);
            assertThat(worker.begin(NOW))
                    .as("with two batches but for one mail")
                    .isEqualTo(BatchSize.LEAST);
            assertThat(worker.begin(NOW)).as("with more").isZero();
            assertThat(story.emails())
                    .filteredOn(email -> email.state().equals("QUEUED"))
                    .as("left to others")
                    .hasSize(BatchSize.LEAST);
        }
    }

    @Test
    void a_mail_that_breaks_a_lane_is_left_to_be_rescued_and_the_lane_goes_on() {
        due(3);
        AtomicReference<UUID> broken = new AtomicReference<>();

        try (Worker worker = Worker.with(
                jdbi,
                LEASE,
                1,
                claims -> {
                    broken.set(claims.get(0).id());
                    return claims.stream()
                            .collect(Collectors.toMap(
                                    Claim::id,
                                    claim -> claim.id().equals(broken.get()) ? breaking(claim) : Mails.of(claim)));
                },
                MailServers.at(server.port()))) {
            assertThat(worker.dispatch(NOW)).isEqualTo(3);
        }

        assertThat(sent()).isEqualTo(2);
        assertThat(story.emails())
                .filteredOn(email -> email.id().equals(broken.get()))
                .extracting(EmailRow::state)
                .containsExactly("SENDING");
    }

    private static Composed breaking(Claim claim) {
        return Composed.of(Mails.rendered(claim), new AbstractList<>() {
            @Override
            public String get(int index) {
                return "bob@example.com";
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public Iterator<String> iterator() {
                throw new OutOfMemoryError("as a test wants it");
            }
        });
    }

    private List<String> unwell() {
        return story.owner()
                .withHandle(handle -> handle.select("select name from delivery.mail_server")
                        .mapTo(String.class)
                        .list());
    }

    private void mode(String mode) {
        story.owner().useHandle(handle -> handle.execute("update delivery.sending set mode = ?", mode));
    }
}
