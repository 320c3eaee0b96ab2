package dev.careerconversations.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the worker's database role may not do: whatever a mail must not say, the worker cannot even read. */
@ExtendWith(Database.class)
class PermissionsTest {

    @Test
    void no_base_table_can_be_read(Started database, Jdbi worker) {
        List<String> tables = relations(database, "r", "career");

        assertThat(tables).contains("career.person", "career.outcome", "career.agenda_item", "career.follow_up");
        assertThat(tables).allSatisfy(table -> assertDenied(worker, "select from " + table));
        assertThat(tables).allSatisfy(table -> assertDenied(worker, "delete from " + table));
        assertThat(relations(database, "v", "career"))
                .contains("career.plan_facts")
                .allSatisfy(view -> assertDenied(worker, "select from " + view));
    }

    @Test
    void a_notice_can_be_moved_along_but_not_made_or_rewritten(Jdbi worker) {
        assertDenied(worker, "insert into delivery.notice default values");
        assertDenied(worker, "update delivery.notice set due_at = now()");
        assertDenied(worker, "delete from delivery.notice");
        worker.useHandle(handle -> handle.execute("update delivery.notice set state = state where false"));
    }

    @Test
    void every_view_of_the_contract_can_be_read_and_no_person_changed_through_one(Started database, Jdbi worker) {
        List<String> views = relations(database, "v", "delivery");

        assertThat(views).hasSizeGreaterThanOrEqualTo(4).allMatch(view -> view.matches(".*_v\\d+"));
        assertThat(views).allSatisfy(view -> worker.useHandle(handle -> handle.execute("select from " + view)));
        assertDenied(worker, "delete from delivery.recipient_v1"); // the only one simple enough to be updatable
    }

    private static void assertDenied(Jdbi worker, String sql) {
        assertThatThrownBy(() -> worker.useHandle(handle -> handle.execute(sql)))
                .as(sql)
                .hasMessageContaining("permission denied");
    }

    private static List<String> relations(Started database, String kind, String schema) {
        return database.connectTo(PostgresServer.OWNER)
                .withHandle(handle ->
                        handle.select("""
                                select format('%I.%I', n.nspname, c.relname) from pg_class c
                                    join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = cast(? as "char") and n.nspname = ?""", kind, schema).mapTo(String.class).list());
    }
}
