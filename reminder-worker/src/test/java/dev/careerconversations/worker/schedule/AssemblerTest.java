package dev.careerconversations.worker.schedule;

import static dev.careerconversations.worker.support.Story.NOW;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.batch.BatchSize;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import dev.careerconversations.worker.support.Ledgers.EmailRow;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.class)
class AssemblerTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 3, 12);

    private Jdbi worker;
    private Story story;
    private Person alice;
    private Person bob;
    private Assembler assembler;

    @BeforeEach
    void two_people(Jdbi worker, Story story) {
        this.worker = worker;
        this.story = story;
        alice = story.person("Alice");
        bob = story.person("Bob");
        assembler = new Assembler(worker, 1_000);
    }

    @Test
    void a_stale_notice_is_dropped_with_its_reason() {
        UUID stale = story.between(alice, bob)
                .actionItem("ACTION_ITEM_DUE_TODAY", "Mentor", DUE_ON, NOW.minus(1, DAYS), NOW);

        assertThat(assembler.assemble(NOW)).isEqualTo(1);

        assertThat(story.notice(stale).state()).isEqualTo("SKIPPED");
        assertThat(story.notice(stale).reason()).isEqualTo("stale");
        assertThat(story.notice(stale).settledAt()).isEqualTo(NOW);
        assertThat(story.emails()).isEmpty();
    }

    @Test
    void a_notice_whose_time_has_not_come_waits() {
        UUID early = story.between(alice, bob).overdue("Mentor", NOW.plusSeconds(1));

        assertThat(assembler.assemble(NOW)).isZero();

        assertThat(story.notice(early).state()).isEqualTo("PENDING");
    }

    @Test
    void the_reminders_of_one_person_become_one_email_across_plans() {
        Person carol = story.person("Carol");
        UUID first = story.between(alice, bob).overdue("Mentor", NOW.minusSeconds(5));
        UUID second = story.between(alice, carol).checkIn("CHECK_IN", DUE_ON, NOW);
        UUID ofCarol = story.between(carol, bob).overdue("Certificate", NOW);

        assembler.assemble(NOW);

        assertThat(story.emails()).hasSize(2);
        assertThat(story.emailOf(first).id()).isEqualTo(story.emailOf(second).id());
        assertThat(story.emailOf(ofCarol).id())
                .isNotEqualTo(story.emailOf(first).id());
        assertThat(story.notice(first).state()).isEqualTo("QUEUED");
    }

    @Test
    void messages_and_calls_for_an_outcome_go_alone() {
        Conversation conversation = story.between(alice, bob);
        UUID followUp = conversation.followUp("Thank you", "Text", NOW);
        UUID call = conversation.recordOutcome(NOW, NOW.plus(4, HOURS));
        UUID reminder = conversation.overdue("Mentor", NOW);

        assembler.assemble(NOW);

        assertThat(Stream.of(followUp, call, reminder).map(story::emailOf).map(EmailRow::id))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void an_email_expires_with_its_longest_lived_notice_and_within_two_days() {
        Conversation conversation = story.between(alice, bob);
        UUID soonStale = conversation.actionItem(
                "ACTION_ITEM_DUE_SOON", "Mentor", DUE_ON, NOW.minus(1, HOURS), NOW.plus(1, HOURS));
        conversation.actionItem("ACTION_ITEM_DUE_TODAY", "Course", DUE_ON, NOW.minus(1, HOURS), NOW.plus(3, HOURS));
        UUID neverStale = conversation.followUp("Thank you", "Text", NOW);
        UUID longLived = story.between(bob, alice)
                .actionItem("ACTION_ITEM_OVERDUE", "Talk", DUE_ON, NOW.minus(1, HOURS), NOW.plus(9, DAYS));

        assembler.assemble(NOW);

        assertThat(story.emailOf(soonStale).expiresAt()).isEqualTo(NOW.plus(3, HOURS));
        assertThat(story.emailOf(neverStale).expiresAt()).isEqualTo(NOW.plus(2, DAYS));
        assertThat(story.emailOf(longLived).expiresAt()).isEqualTo(NOW.plus(2, DAYS));
    }

    @Test
    void a_full_batch_takes_messages_first_and_splits_nobodys_digest() {
        Conversation conversation = story.between(alice, bob);
        List<UUID> reminders = IntStream.range(0, 5)
                .mapToObj(i -> conversation.overdue("Item " + i, NOW.minusSeconds(100 - i)))
                .toList();
        UUID followUp = conversation.followUp("Thank you", "Text", NOW);
        Assembler small = new Assembler(worker, 2);

        small.assemble(NOW);

        assertThat(story.notice(followUp).state()).isEqualTo("QUEUED");
        assertThat(reminders.stream().map(story::emailOf).map(EmailRow::id).distinct())
                .as("one digest, although only one of its notices fitted into the batch")
                .hasSize(1);
        Assembler tiny = new Assembler(worker, 1);
        UUID later = story.between(bob, alice).overdue("Talk", NOW.minus(1, DAYS));
        UUID message = story.between(alice, story.person("Dora")).followUp("Thank you", "Text", NOW);
        tiny.assemble(NOW);
        assertThat(story.notice(message).state()).isEqualTo("QUEUED");
        assertThat(story.notice(later).state()).isEqualTo("PENDING");
    }

    @Test
    void while_one_worker_assembles_another_leaves_it_to_it() {
        UUID due = story.between(alice, bob).overdue("Mentor", NOW);

        story.owner().useTransaction(handle -> {
            handle.select("select pg_advisory_xact_lock(?)", Assembler.ONE_AT_A_TIME)
                    .mapToMap()
                    .one();
            assertThat(assembler.assemble(NOW)).isZero();
        });

        assertThat(story.notice(due).state()).isEqualTo("PENDING");
        assertThat(assembler.assemble(NOW)).isEqualTo(1);
    }

    @Test
    void what_the_api_is_changing_is_left_for_the_next_round() {
        UUID due = story.between(alice, bob).overdue("Mentor", NOW);

        story.owner().useTransaction(handle -> {
            handle.execute("select from delivery.notice where id = ? for update", due);
            assertThat(assembler.assemble(NOW)).isZero();
            Story.withdraw(handle, due);
        });

        assertThat(assembler.assemble(NOW)).isZero();
        assertThat(story.emails()).isEmpty();
    }

    @Test
    void two_workers_at_once_give_each_person_one_digest() throws Exception {
        List<Person> people =
                IntStream.range(0, 40).mapToObj(i -> story.person("Person" + i)).toList();
        for (Person person : people) {
            Conversation conversation = story.between(person, alice);
            IntStream.range(0, 5).forEach(i -> conversation.overdue("Item " + i, NOW.minusSeconds(i)));
        }
        Callable<Integer> rounds = () -> {
            int moved = 0;
            Assembler mine = new Assembler(worker, 7);
            for (int i = 0; i < 60; i++) {
                moved += mine.assemble(NOW);
            }
            return moved;
        };

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> moved = threads.invokeAll(List.of(rounds, rounds));
        threads.shutdown();

        assertThat(moved.get(0).get() + moved.get(1).get()).isEqualTo(200);
        assertThat(story.emails()).hasSize(40);
    }

    /** While a worker assembles, its lanes get nothing to send. */
    @Test
    void where_a_batch_takes_too_long_the_next_one_is_smaller() throws Exception {
        Assembler busy = new Assembler(worker, 40);
        IntStream.range(0, 80).forEach(i -> story.between(alice, bob).followUp("Thanks " + i, "Text", NOW));
        CompletableFuture<Integer> slow = story.owner().inTransaction(handle -> {
            handle.execute("lock table delivery.email in share row exclusive mode");
            CompletableFuture<Integer> assembling = CompletableFuture.supplyAsync(() -> busy.assemble(NOW));
            await().during(BatchSize.PATIENCE.plusMillis(200)).until(() -> !assembling.isDone());
            return assembling;
        });
        assertThat(slow.get()).isEqualTo(40);

        assertThat(busy.assemble(NOW)).isBetween(BatchSize.LEAST, 30);
    }

    /** The planner goes by the size that tables had; what it makes of foreign keys it keeps until they are analysed again. */
    @Test
    void a_burst_after_a_quiet_time_has_no_table_read_from_end_to_end(Started database) throws SQLException {
        story.owner().useHandle(handle -> handle.execute("analyze delivery.notice, delivery.email"));
        IntStream.range(0, 50).forEach(i -> story.between(alice, bob).followUp("Thanks " + i, "Text", NOW));

        try (Connection connection = database.openAs(PostgresServer.WORKER)) {
            connection.setAutoCommit(false);
            Jdbi one =
                    Jdbi.create(connection).configure(Handles.class, handles -> handles.setForceEndTransactions(false));
            List<String> before = readWhole(one);
            assertThat(new Assembler(one, 1_000).assemble(NOW)).isEqualTo(50);
            assertThat(readWhole(one)).isEqualTo(before);
            connection.rollback();
        }
    }

    /** How often each table was, by this connection's transaction and some before it, of which the server was not told yet. */
    private static List<String> readWhole(Jdbi connection) {
        return connection.withHandle(
                handle -> handle.select("""
                        select relname || ' ' || seq_scan from pg_stat_xact_user_tables
                        where schemaname = 'delivery' and seq_scan > 0 order by 1""").mapTo(String.class).list());
    }
}
