package dev.careerconversations.reliability;

import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.PostgresServer;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class Row11IdleIT {

    private static final int FEW = 10_000;
    private static final int MANY = Size.of(10_000_000, 100_000);
    private static final int FUTURE = Size.of(1_000_000, 10_000);
    private static final int PER_STATEMENT = 500_000;
    /** A minute, so that the minute's housekeeping falls into each count once. */
    private static final int POLLS = 60;

    /** Until the plans and the catalogue are in its memory, also of what it does once a minute. */
    private static final Duration WARM = Duration.ofSeconds(Size.of(POLLS + 5, 5));

    private static final String ALL =
            "select blks_hit + blks_read from pg_stat_database where datname = '%s'".formatted(PostgresServer.DATABASE);

    private static final String OF_TABLES = """
            select sum(coalesce(heap_blks_hit, 0) + coalesce(heap_blks_read, 0) + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0)
                + coalesce(toast_blks_hit, 0) + coalesce(toast_blks_read, 0) + coalesce(tidx_blks_hit, 0) + coalesce(tidx_blks_read, 0))
            from pg_statio_user_tables""";

    private static final String FINISHED = """
            with mail as (
                insert into delivery.email (recipient_id, state, attempt, next_attempt_at, expires_at, created_at, settled_at)
                select md5('a-manager-' || i % 1000)::uuid, 'SENT', 1, at, at, at, at
                from generate_series(1, :count) i, lateral (select now() - make_interval(secs => 5000000.0 * i / :count) as at) moment
                returning id, recipient_id, settled_at)
            insert into delivery.notice
                (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, digest, state, email_id, settled_at)
            select uuidv7(), 'CHECK_IN', md5('a-plan-0')::uuid, id, recipient_id, 'told', settled_at, true, 'SENT', id, settled_at
            from mail""";

    private static final String TO_COME = """
            insert into delivery.notice (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, digest, state)
            select uuidv7(), 'CHECK_IN', md5('a-plan-' || i % 1000)::uuid, uuidv7(), md5('a-manager-' || i % 1000)::uuid, 'to come',
                now() + interval '1 hour' + make_interval(secs => i), i % 2 = 0, 'PENDING'
            from generate_series(1, :count) i""";

    @Test
    void a_worker_that_finds_nothing_reads_little_however_much_was_sent() {
        Report report = Report.row(
                11,
                "%,d finished emails and %,d future notices, idle".formatted(MANY, FUTURE),
                "a poll touches ≤ 200 buffers and does not grow (÷ that with 10,000 finished ≤ 1.2)");
        try (report;
                Rig rig = Rig.withServerOfItsOwn("row_11")) {
            Jdbi superuser = rig.database().superuser();
            // What autovacuum reads is not the worker's; it is done by hand, as often as it would be.
            superuser.useHandle(handle -> {
                handle.execute("alter system set autovacuum = off");
                handle.execute("select pg_reload_conf()");
            });
            rig.seeds().plans("a", 1_000);
            seed(superuser, TO_COME, FUTURE);
            seed(superuser, FINISHED, FEW);
            Buffers few = buffersOfAPoll(rig, superuser);
            seed(superuser, FINISHED, MANY - FEW);
            Buffers many = buffersOfAPoll(rig, superuser);

            double growth = many.ofTables() / few.ofTables();
            report.measured(
                            "%.1f buffers of its tables a poll, %.1f with 10,000 finished: ÷ %.2f",
                            many.ofTables(), few.ofTables(), growth)
                    .measured("%.0f and %.0f with those of the catalogue", many.all(), few.all())
                    .require("≤ 200 buffers", many.all() <= 200)
                    // Into the few polls of the short version the minute's housekeeping may fall, or not.
                    .require("does not grow", growth <= 1.2 || !Size.full() && many.all() <= 100)
                    .done();
        }
    }

    /**
     * What a poll reads on average, with what is done once a minute.
     *
     * @param all with the catalogue, of which each connection reads what it needs, the first time that it needs it
     * @param ofTables without that
     */
    private record Buffers(double all, double ofTables) {}

    /** The worker's poll once a second, by its default. */
    private static Buffers buffersOfAPoll(Rig rig, Jdbi superuser) {
        superuser.useHandle(handle -> handle.execute("vacuum analyze delivery.notice, delivery.email"));
        Jdbi elsewhere =
                Jdbi.create(rig.database().jdbcUrl().replace(PostgresServer.DATABASE, "postgres"), "postgres", "any");
        Worker worker = rig.fleet(rig.sink(Fault.NONE)).start();
        try {
            watch(WARM);
            long tablesBefore = number(superuser, OF_TABLES);
            long before = number(elsewhere, ALL);
            watch(Duration.ofSeconds(POLLS));
            long all = number(elsewhere, ALL) - before;
            return new Buffers(all / (double) POLLS, (number(superuser, OF_TABLES) - tablesBefore) / (double) POLLS);
        } finally {
            worker.close();
        }
    }

    private static void watch(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    private static long number(Jdbi jdbi, String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** Without triggers: whether what they refer to is there is not what is measured. */
    private static void seed(Jdbi superuser, String statement, int count) {
        for (int left = count; left > 0; left -= PER_STATEMENT) {
            int now = Math.min(left, PER_STATEMENT);
            superuser.useTransaction(handle -> {
                handle.execute("set local session_replication_role = replica");
                handle.createUpdate(statement).bind("count", now).execute();
            });
        }
    }
}
