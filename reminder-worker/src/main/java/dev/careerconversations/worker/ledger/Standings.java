package dev.careerconversations.worker.ledger;

import dev.careerconversations.worker.ledger.Standing.Mode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The operators' switch, and one view of the mail servers for all workers: an unwell server is left alone by all of them. */
public final class Standings {

    private static final String READ = """
            select now() as now, s.mode, m.name, m.retry_at <= now() as may_be_tried
            from delivery.sending s left join delivery.mail_server m on true""";

    /** Whoever meets it first decides when it is tried again: several connections learn of the same trouble. */
    private static final String UNWELL = """
            insert into delivery.mail_server as m (name, since, retry_at, failures, reason)
            values (:name, now(), now() + interval '5 seconds', 1, :reason)
            on conflict (name) do update set reason = excluded.reason""";

    /** Waits for 5 seconds first, then twice as long each time, up to 40. */
    private static final String TRY = """
            update delivery.mail_server
            set retry_at = now() + make_interval(secs => least(40, 5 * 2 ^ least(failures, 10))), failures = failures + 1
            where name = :name and retry_at <= now()""";

    private final Jdbi jdbi;

    public Standings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Standing read() {
        long readAt = System.nanoTime();
        return jdbi.withHandle(
                handle -> handle.createQuery(READ).scanResultSet((rows, context) -> standing(readAt, rows.get())));
    }

    /**
     * A mail server is unwell.
     *
     * @param reason for operators: names no person
     */
    public void unwell(String server, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(UNWELL)
                .bind("name", server)
                .bind("reason", reason)
                .execute());
    }

    /** Whether it is this worker's turn to try an unwell server, with one mail. */
    public boolean mayTry(String server) {
        return jdbi.withHandle(
                        handle -> handle.createUpdate(TRY).bind("name", server).execute())
                == 1;
    }

    public void well(String server) {
        jdbi.useHandle(handle -> handle.execute("delete from delivery.mail_server where name = ?", server));
    }

    private static Standing standing(long readAt, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new IllegalStateException("delivery.sending has lost its row");
        }
        Map<String, Boolean> unwell = new HashMap<>();
        var now = rows.getTimestamp("now").toInstant();
        Mode mode = Mode.valueOf(rows.getString("mode"));
        do {
            String name = rows.getString("name");
            if (name != null) {
                unwell.put(name, rows.getBoolean("may_be_tried"));
            }
        } while (rows.next());
        return new Standing(now, readAt, mode, Map.copyOf(unwell));
    }
}
