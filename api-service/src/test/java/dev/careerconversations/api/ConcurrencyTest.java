package dev.careerconversations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends ApiTest {

    private static final int AT_ONCE = 8;

    @Test
    void changes_to_one_plan_wait_for_each_other_and_none_is_lost() throws Exception {
        Conversation plan = conversation().held();

        List<Integer> answers = atOnce(() -> as(employee)
                .body("{\"title\": \"Promise\", \"owner\": \"MANAGER\", \"dueOn\": \"2026-03-16\"}")
                .post(plan.at("/action-items"))
                .statusCode());

        assertThat(answers).containsOnly(201);
        as(employee).get(plan.at("/action-items")).then().body("items", hasSize(AT_ONCE));
        assertThat(plan.pending())
                .filteredOn(notice -> notice.startsWith("ACTION_ITEM_DUE_TODAY"))
                .hasSize(AT_ONCE);
    }

    @Test
    void a_step_taken_by_many_at_once_is_taken_once() throws Exception {
        Conversation plan = conversation();

        List<Integer> answers = atOnce(
                () -> as(employee).body("{}").post(plan.at("/invitation")).statusCode());

        assertThat(Collections.frequency(answers, 201)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(AT_ONCE - 1);
    }

    @Test
    void somebody_who_arrives_by_many_requests_at_once_is_one_person() throws Exception {
        String newcomer = "nora-" + UUID.randomUUID();

        List<String> ids = atOnce(() -> as(newcomer).get("/api/v1/me").path("id"));

        assertThat(ids).doesNotContainNull().containsOnly(ids.get(0));
    }

    @Test
    void an_address_named_by_many_at_once_is_one_person() throws Exception {
        String body = "{\"title\": \"T\", \"manager\": {\"email\": \"%s@example.com\"}}".formatted(UUID.randomUUID());

        List<Integer> answers =
                atOnce(() -> as(employee).body(body).post("/api/v1/plans").statusCode());

        assertThat(answers).containsOnly(201);
        assertThat(sql(
                        "select distinct manager_id::text from career.conversation_plan p join career.person e "
                                + "on e.id = p.employee_id where e.email = ?",
                        employee + "@example.com"))
                .hasSize(1);
    }

    @Test
    void the_last_plans_that_somebody_may_start_are_not_given_twice() throws Exception {
        Callable<Integer> start = () -> as(employee)
                .body("{\"title\": \"T\", \"manager\": {\"email\": \"%s@example.com\"}}".formatted(manager))
                .post("/api/v1/plans")
                .statusCode();
        for (int i = 0; i < 18; i++) {
            assertThat(start.call()).isEqualTo(201);
        }

        List<Integer> answers = atOnce(start);

        assertThat(Collections.frequency(answers, 201)).isEqualTo(2);
        assertThat(Collections.frequency(answers, 409)).isEqualTo(AT_ONCE - 2);
    }

    @Test
    void choices_made_while_plans_change_reach_every_notice() throws Exception {
        List<Conversation> plans = List.of(
                conversation().held(), conversation().held(), conversation().held());
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = atOnce(() -> {
            int one = turn.getAndIncrement();
            return one % 2 == 0
                    ? choose("{\"reminderHour\": 20, \"timeZone\": \"Asia/Tokyo\"}")
                            .extract()
                            .statusCode()
                    : as(manager)
                            .body("{\"title\": \"P\", \"owner\": \"EMPLOYEE\", \"dueOn\": \"2026-03-16\"}")
                            .post(plans.get(one % 3).at("/action-items"))
                            .statusCode();
        });

        assertThat(answers).containsOnly(200, 201);
        for (Conversation plan : plans) {
            assertThat(plan.pending())
                    .filteredOn(notice -> notice.startsWith("ACTION_ITEM_DUE_TODAY"))
                    .isNotEmpty()
                    .containsOnly("ACTION_ITEM_DUE_TODAY 2026-03-16T11:00Z");
        }
    }

    /** A digest tells of several plans, and the worker settles its notices together, in the order of their ids. */
    @Test
    void choices_made_while_the_worker_settles_a_digest_do_not_wait_in_a_circle() throws Exception {
        List<Conversation> plans = List.of(
                conversation().held(), conversation().held(), conversation().held());
        for (Conversation plan : plans) {
            for (int i = 0; i < 10; i++) {
                plan.actionItem(manager, "EMPLOYEE", "2026-03-16");
            }
        }
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = atOnce(() -> {
            int one = turn.getAndIncrement();
            if (one > 0) {
                return choose("{\"reminderHour\": " + one + "}").extract().statusCode();
            }
            for (int i = 0; i < 10; i++) {
                settleDigest();
                settleDigest();
            }
            return 200;
        });

        assertThat(answers).containsOnly(200);
    }

    private void settleDigest() {
        String mine = "recipient_id = (select id from career.person where subject = ?)";
        sql("""
                with free as materialized (
                    select id, recipient_id, uuidv7() as email from delivery.notice
                    where %s and kind = 'ACTION_ITEM_DUE_TODAY' and state = 'PENDING' for update skip locked),
                digest as (
                    insert into delivery.email (id, recipient_id, next_attempt_at, expires_at, created_at)
                    select email, recipient_id, now(), now(), now() from free limit 1 returning id)
                update delivery.notice n set state = 'SENDING', email_id = (select id from digest)
                from free where n.id = free.id""".formatted(mine), employee);
        sql("""
                do $$ declare one uuid; begin
                    for one in select n.id from delivery.notice n join career.person p on p.id = n.recipient_id
                            where p.subject = '%s' and n.state = 'SENDING' order by n.id loop
                        update delivery.notice set state = 'PENDING', email_id = null where id = one;
                    end loop;
                end $$""".formatted(employee));
    }

    private static <T> List<T> atOnce(Callable<T> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
