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
