package dev.careerconversations.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the migrations promise: names by one rule, moments with zone, and no more rights than needed. */
@QuarkusTest
class DatabaseTest extends ApiTest {

    @Inject
    DataSource database;

    @Test
    void constraints_and_indexes_are_named_by_the_rule() {
        assertThat(sql("""
                select conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                where c.connamespace in ('career'::regnamespace, 'delivery'::regnamespace)
                    and t.relname <> 'flyway_schema_history' and c.contype in ('p', 'f', 'u', 'c')
                    and conname not like case c.contype when 'p' then 'pk\\_' when 'f' then 'fk\\_' when 'u' then 'uq\\_' else 'ck\\_' end
                        || replace(t.relname, '_', '\\_') || '%'""")).isEmpty();
        assertThat(sql("""
                select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where t.relnamespace in ('career'::regnamespace, 'delivery'::regnamespace)
                    and t.relname <> 'flyway_schema_history'
                    and not exists (select from pg_constraint c where c.conindid = i.oid and c.contype in ('p', 'u'))
                    and i.relname not like case when x.indisunique then 'uq\\_' else 'ix\\_' end
                        || replace(t.relname, '_', '\\_') || '%'""")).isEmpty();
    }

    @Test
    void every_moment_has_a_zone() {
        assertThat(sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema in ('career', 'delivery') and data_type = 'timestamp without time zone'
                    and table_name <> 'flyway_schema_history'""")).isEmpty();
    }

    @Test
    void ids_are_uuids_of_version_7() {
        String id = conversation().id().toString();

        assertThat(id.charAt(14)).isEqualTo('7');
    }

    @Test
    void the_worker_is_denied_every_base_table() throws SQLException {
        List<String> tables = sql("select tablename from pg_tables where schemaname = 'career'");
        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            denied(PostgresServer.WORKER, "select * from career." + table);
        }
        for (String view :
                List.of("notice", "email", "recipient_v1", "message_v1", "reminder_v1", "schema_version_v1")) {
            try (var connection = postgres.connectAs(PostgresServer.WORKER).getConnection();
                    var statement = connection.createStatement()) {
                statement
                        .executeQuery("select * from delivery." + view + " limit 1")
                        .close();
            }
        }
        denied(PostgresServer.WORKER, "insert into delivery.notice (id) values (uuidv7())");
        denied(PostgresServer.WORKER, "update delivery.notice set due_at = now()");
        denied(PostgresServer.WORKER, "delete from delivery.notice");
    }

    @Test
    void a_replica_that_falls_silent_in_a_transaction_does_not_keep_its_locks() throws SQLException {
        try (var connection = database.getConnection();
                var setting = connection.createStatement().executeQuery("show idle_in_transaction_session_timeout")) {
            assertThat(setting.next()).isTrue();
            assertThat(setting.getString(1)).isEqualTo("30s");
        }
    }

    @Test
    void no_view_reads_private_notes() {
        String read = """
                select distinct d.refobjid::regclass::text from pg_depend d join pg_rewrite r on r.oid = d.objid
                where d.classid = 'pg_rewrite'::regclass and d.refobjid = 'career.%s'::regclass""";

        assertThat(sql(read.formatted("private_note"))).isEmpty();
        assertThat(sql(read.formatted("follow_up")))
                .as("the same of what one does read")
                .isNotEmpty();
        assertThat(sql(
                        "select grantee::text from information_schema.role_table_grants where table_name = 'private_note'"
                                + " and grantee not in ('career_owner', 'career_api')"))
                .isEmpty();
    }

    @Test
    void the_api_alters_no_table_and_leaves_the_ledger_to_the_worker() {
        for (String statement : List.of(
                "alter table career.meeting add column x text",
                "drop table career.meeting",
                "create table career.x (id uuid)",
                "create table delivery.x (id uuid)",
                "create table public.x (id uuid)",
                "select * from career.flyway_schema_history",
                "delete from delivery.notice",
                "update delivery.email set state = 'SENT'")) {
            denied(PostgresServer.API, statement);
        }
    }

    private void denied(String role, String sql) {
        assertThatThrownBy(() -> {
                    try (var connection = postgres.connectAs(role).getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as("%s: %s", role, sql)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
