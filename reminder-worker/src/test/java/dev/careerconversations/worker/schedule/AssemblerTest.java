package dev.careerconversations.worker.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.support.Schedule.Plan;
import dev.careerconversations.worker.support.WorkerTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssemblerTest extends WorkerTest {

    @Test
    void what_is_due_is_assembled_and_what_is_to_come_waits() {
        Plan plan = schedule.plan("Emma", "Max");
        UUID due = schedule.reminder(plan, "Due");
        UUID toCome =
                schedule.reminder("ACTION_ITEM_OVERDUE", plan, "To come", Duration.ofSeconds(1), Duration.ofDays(1));

        assertThat(assembler.assemble(NOW)).isEqualTo(1);

        assertThat(schedule.state(due)).isEqualTo("QUEUED");
        assertThat(schedule.state(toCome)).isEqualTo("PENDING");
    }

    @Test
    void a_stale_notice_is_skipped_with_its_reason() {
        Plan plan = schedule.plan("Emma", "Max");
        UUID stale = schedule.reminder("ACTION_ITEM_DUE_SOON", plan, "Old", Duration.ofDays(-3), Duration.ofSeconds(0));

        assembler.assemble(NOW);

        assertThat(schedule.state(stale)).isEqualTo("SKIPPED: stale");
        assertThat(schedule.emails()).isEmpty();
    }

    @Test
    void one_persons_reminders_become_one_email_and_a_message_one_of_its_own() {
        Plan plan = schedule.plan("Emma", "Max");
        schedule.reminder(plan, "One");
        schedule.reminder(plan, "Two");
        schedule.followUp(plan, "Thanks", "Thank you.");
        schedule.reminder(schedule.plan("Erik", "Maya"), "Somebody else's");

        assembler.assemble(NOW);

        assertThat(schedule.emails()).containsExactly("QUEUED 3");
    }

    @Test
    void a_digest_is_whole_whatever_the_limit() {
        Plan plan = schedule.plan("Emma", "Max");
        for (int i = 0; i < 5; i++) {
            schedule.reminder(plan, "Promise " + i);
        }

        assertThat(new Assembler(jdbi, 2).assemble(NOW)).isEqualTo(5);

        assertThat(schedule.emails()).containsExactly("QUEUED 1");
    }

    @Test
    void many_assemblers_at_once_assemble_each_notice_once() throws Exception {
        for (int i = 0; i < 50; i++) {
            Plan plan = schedule.plan("Emma", "Max");
            schedule.reminder(plan, "One");
            schedule.reminder(plan, "Two");
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> assembled = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            assembled.add(threads.submit(() -> {
                int all = 0;
                for (int round = 0; round < 50; round++) {
                    all += new Assembler(jdbi, 7).assemble(NOW);
                }
                return all;
            }));
        }
        int all = 0;
        for (Future<Integer> one : assembled) {
            all += one.get();
        }
        threads.shutdown();
        all += new Assembler(jdbi, 1_000).assemble(NOW);

        assertThat(all).isEqualTo(100);
        assertThat(schedule.emails()).containsExactly("QUEUED 50");
    }
}
