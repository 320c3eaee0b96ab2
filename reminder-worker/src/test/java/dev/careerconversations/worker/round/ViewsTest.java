package dev.careerconversations.worker.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a worker of an earlier version reads is there, whatever later migrations add: while a rollout lasts both versions run
 * on the new schema. Columns are added to these lists with a release, and never taken away.
 */
@ExtendWith(Database.class)
class ViewsTest {

    private static final Map<String, List<String>> READ_BEFORE = Map.of(
            "schema_version_v1", List.of("version integer"),
            "recipient_v1", List.of("id uuid", "name text", "email text", "time_zone text", "locale text"),
            "message_v1",
                    List.of(
                            "notice_id uuid",
                            "kind text",
                            "plan_id uuid",
                            "subject text",
                            "message text",
                            "employee_name text",
                            "employee_email text"),
            "reminder_v1",
                    List.of(
                            "notice_id uuid",
                            "kind text",
                            "plan_id uuid",
                            "stale_at timestamp with time zone",
                            "title text",
                            "due_on date",
                            "other_name text",
                            "meeting_starts_at timestamp with time zone",
                            "meeting_ends_at timestamp with time zone",
                            "subject_id uuid",
                            "to_employee boolean",
                            "sequence bigint"),
            "meeting_v1",
                    List.of(
                            "notice_id uuid",
                            "sequence integer",
                            "starts_at timestamp with time zone",
                            "minutes integer",
                            "time_zone text",
                            "place text",
                            "link text",
                            "employee_name text",
                            "employee_email text",
                            "manager_name text",
                            "manager_email text",
                            "to_employee boolean"),
            "answer_v1",
                    List.of(
                            "notice_id uuid",
                            "kind text",
                            "other_name text",
                            "note text",
                            "times ARRAY",
                            "minutes integer"));

    @Test
    void every_column_that_an_earlier_worker_reads_is_there_with_its_type_and_may_be_read(Started database) {
        Jdbi owner = database.connectTo(PostgresServer.OWNER);
        Jdbi worker = database.connectTo(PostgresServer.WORKER);

        READ_BEFORE.forEach((view, columns) -> {
            List<String> offered = owner.withHandle(
                    handle -> handle.select("""
                            select column_name || ' ' || data_type from information_schema.columns
                            where table_schema = 'delivery' and table_name = ?""", view).mapTo(String.class).list());
            assertThat(offered).as(view).containsAll(columns);
            worker.useHandle(handle -> handle.select("select * from delivery." + view + " limit 0")
                    .mapToMap()
                    .list());
        });
    }
}
