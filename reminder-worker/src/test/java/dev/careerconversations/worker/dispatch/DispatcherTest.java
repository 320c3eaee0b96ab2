package dev.careerconversations.worker.dispatch;

import static dev.careerconversations.worker.support.Story.NOW;
import static dev.careerconversations.worker.support.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dispatching to a mail server that is well. */
class DispatcherTest extends DispatcherStory {

    @Test
    void each_email_is_sent_once_and_settled_with_its_notices() {
        List<UUID> notices = due(3);

        try (Worker dispatcher = dispatcher(Mails::of)) {
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(3);
            assertThat(dispatcher.dispatch(LATER)).isZero();
        }

        assertThat(catcher.received()).hasSize(3);
        assertThat(notices).allSatisfy(notice -> {
            assertThat(story.notice(notice).state()).isEqualTo("SENT");
            assertThat(story.emailOf(notice).state()).isEqualTo("SENT");
            assertThat(story.emailOf(notice).rendered()).isNull();
        });
    }

    @Test
    void two_workers_at_once_never_send_one_twice() throws Exception {
        List<UUID> notices = due(250);
        Callable<Integer> work = () -> {
            int sent = 0;
            try (Worker mine = dispatcher(Mails::of)) {
                for (int claimed = mine.dispatch(NOW); claimed > 0; claimed = mine.dispatch(NOW)) {
                    sent += claimed;
                }
            }
            return sent;
        };

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> sent = threads.invokeAll(List.of(work, work));
        threads.shutdown();

        assertThat(sent.get(0).get()).as("the first sent some").isPositive();
        assertThat(sent.get(1).get()).as("the second sent some").isPositive();
        assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(250);
        assertThat(catcher.received())
                .hasSize(250)
                .extracting(CaughtMail::messageId)
                .doesNotHaveDuplicates();
        assertThat(notices).allMatch(notice -> story.notice(notice).state().equals("SENT"));
    }

    @Test
    void who_is_held_back_by_the_rate_looks_again_soon() {
        due(3);

        try (Worker dispatcher = atARateOf(2)) {
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
            story.turnsBegin(Duration.ofHours(1));
            assertThat(dispatcher.dispatch(NOW)).as("another round").isEqualTo(1);
            assertThat(catcher.received()).hasSize(1);
            story.turnsBegin(Duration.ofHours(-1));
            assertThat(dispatcher.dispatch(NOW)).isEqualTo(1);
            assertThat(catcher.received()).hasSize(2);
        }
    }

    @Test
    void who_finds_nothing_to_send_is_not_held_back_by_the_rate() {
        try (Worker dispatcher = atARateOf(2)) {
            assertThat(dispatcher.dispatch(NOW)).isZero();
        }
    }

    @Test
    void a_mail_that_cannot_be_composed_fails_alone() {
        List<UUID> notices = due(2);
        UUID broken = story.emailOf(notices.get(0)).id();

        try (Worker dispatcher = dispatcher(claims -> claims.stream()
                .collect(Collectors.toMap(
                        Claim::id,
                        claim -> claim.id().equals(broken) ? Composed.failed("no zone") : Mails.of(claim))))) {
            dispatcher.dispatch(NOW);
        }

        assertThat(story.notice(notices.get(0)).state()).isEqualTo("FAILED");
        assertThat(story.notice(notices.get(0)).reason()).isEqualTo("cannot be composed: no zone");
        assertThat(story.notice(notices.get(1)).state()).isEqualTo("SENT");
    }

    @Test
    void what_is_no_address_reaches_no_mail_server() {
        UUID notice = due(1).get(0);

        try (Worker dispatcher = dispatcher(claims -> Map.of(
                claims.get(0).id(),
                Composed.of(Mails.rendered(claims.get(0)), List.of("bob@example.com>\r\nRCPT TO:<eve@example.com"))))) {
            dispatcher.dispatch(NOW);
        }

        assertThat(story.notice(notice).state()).isEqualTo("FAILED");
        assertThat(story.notice(notice).reason()).startsWith("not an address");
        assertThat(catcher.received()).isEmpty();
    }

    @Test
    void an_email_composed_after_its_lease_ran_out_is_not_sent() {
        UUID notice = due(1).get(0);
        Ledger other = new Ledger(worker, Duration.ofSeconds(30));

        try (Worker dispatcher = dispatcher(claims -> {
            other.rescue(NOW.plusSeconds(30), DEATHS);
            other.claim(at(NOW.plusSeconds(30)), 1);
            return Mails.of(claims);
        })) {
            dispatcher.dispatch(NOW);
        }

        assertThat(catcher.received()).isEmpty();
        assertThat(story.emailOf(notice).state()).as("the other's").isEqualTo("SENDING");
    }

    @Test
    void a_lease_is_renewed_while_its_worker_lives() {
        UUID notice = due(1).get(0);
        CountDownLatch observed = new CountDownLatch(1);
        Instant before = leaseOf(notice);

        try (Worker dispatcher = Worker.with(
                worker,
                Duration.ofMillis(300),
                1,
                claims -> {
                    await().until(() -> leaseOf(notice).isAfter(NOW.plusMillis(300)));
                    observed.countDown();
                    return Mails.of(claims);
                },
                server())) {
            dispatcher.dispatch(NOW);
        }

        assertThat(before).isEqualTo(Instant.EPOCH);
        assertThat(observed.getCount()).isZero();
        assertThat(story.notice(notice).state()).isEqualTo("SENT");
    }

    @Test
    void a_stopping_worker_gives_back_what_it_has_not_begun() {
        List<UUID> notices = due(3);
        Worker[] self = new Worker[1];

        try (Worker dispatcher = dispatcher(claims -> {
            self[0].stop();
            return Mails.of(claims);
        })) {
            self[0] = dispatcher;
            dispatcher.dispatch(NOW);
            assertThat(dispatcher.dispatch(LATER)).as("nothing new").isZero();
        }

        assertThat(catcher.received()).isEmpty();
        assertThat(notices).map(story::emailOf).allSatisfy(email -> {
            assertThat(email.state()).isEqualTo("QUEUED");
            assertThat(email.attempt()).as("not charged").isZero();
        });
    }

    private Instant leaseOf(UUID notice) {
        return story.owner()
                .withHandle(handle -> handle.select(
                                "select coalesce(e.lease_until, 'epoch') from delivery.email e"
                                        + " join delivery.notice n on n.email_id = e.id where n.id = ?",
                                notice)
                        .mapTo(Instant.class)
                        .one());
    }

    private Worker atARateOf(double perSecond) {
        Duration lease = Duration.ofSeconds(30);
        return Worker.with(
                worker,
                new Ledger(worker, lease, new Pace(OptionalDouble.of(perSecond), Map.of(), 5)),
                lease,
                new Dispatcher.Settings(4, 20, Duration.ofMinutes(1)),
                Mails::of,
                server());
    }
}
