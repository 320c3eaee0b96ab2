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

    private static final List<String> OF_OPERATORS =
            List.of("delivery.troubled_email_v1", "delivery.sending_v1", "delivery.operation_v1");
    private static final List<String> HANDS = List.of(
            "delivery.retry_email(uuidv7(), 'why')",
            "delivery.discard_email(uuidv7(), 'why')",
            "delivery.pause_sending('why')",
            "delivery.drain_sending('why')",
            "delivery.resume_sending('why')");

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
        assertDenied(worker, "insert into delivery.withdrawal default values");
        assertDenied(worker, "update delivery.withdrawal set reason = 'none'");
        worker.useHandle(handle -> handle.execute("update delivery.notice set state = state where false"));
    }

    @Test
    void every_view_of_the_contract_can_be_read_and_no_person_changed_through_one(Started database, Jdbi worker) {
        List<String> views = relations(database, "v", "delivery");

        assertThat(views).hasSizeGreaterThanOrEqualTo(4).allMatch(view -> view.matches(".*_v\\d+"));
        assertThat(views).containsAll(OF_OPERATORS);
        assertThat(views)
                .filteredOn(view -> !OF_OPERATORS.contains(view))
                .allSatisfy(view -> worker.useHandle(handle -> handle.execute("select from " + view)));
        assertDenied(worker, "delete from delivery.recipient_v1"); // the only one simple enough to be updatable
    }

    @Test
    void what_operators_do_by_hand_is_not_the_workers_or_the_apis(Started database, Jdbi worker) {
        for (Jdbi service : List.of(worker, database.connectTo(PostgresServer.API))) {
            assertThat(HANDS).allSatisfy(hand -> assertDenied(service, "select " + hand));
            assertThat(OF_OPERATORS).allSatisfy(view -> assertDenied(service, "select from " + view));
            assertDenied(service, "update delivery.sending set mode = 'PAUSED'");
            assertDenied(service, "select from delivery.operation");
        }
    }

    @Test
    void an_operator_reads_no_table_and_no_text_and_acts_by_those_functions_alone(Started database) {
        Jdbi operator = database.connectTo(PostgresServer.OPERATOR);

        for (String schema : List.of("career", "delivery")) {
            assertThat(relations(database, "r", schema))
                    .isNotEmpty()
                    .allSatisfy(table -> assertDenied(operator, "select from " + table))
                    .allSatisfy(table -> assertDenied(operator, "delete from " + table));
            assertThat(relations(database, "v", schema))
                    .filteredOn(view -> !OF_OPERATORS.contains(view))
                    .allSatisfy(view -> assertDenied(operator, "select from " + view));
        }
        assertThat(OF_OPERATORS)
                .allSatisfy(view -> operator.useHandle(handle -> handle.execute("select from " + view)));
        assertDenied(operator, "select delivery.record_operation('RETRY', null, 'why')");
        assertDenied(operator, "select delivery.switch_sending('PAUSE', 'PAUSED', 'why')");
        assertDenied(operator, "select delivery.lock_troubled_email(uuidv7())");
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
