package dev.careerconversations.worker.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What stands in the schedule and in the email ledger. */
public final class Ledgers {

    private Ledgers() {}

    public record NoticeRow(
            String state,
            @Nullable String reason,
            @Nullable UUID emailId,
            @Nullable Instant settledAt) {}

    @SuppressWarnings("ArrayRecordComponent")
    public record EmailRow(
            UUID id,
            String state,
            int attempt,
            int retries,
            int doubts,
            @Nullable String reason,
            Instant nextAttemptAt,
            Instant expiresAt,
            byte @Nullable [] rendered) {}

    static NoticeRow notice(Handle handle, UUID id) {
        return handle.select("select * from delivery.notice where id = ?", id)
                .map((row, context) -> new NoticeRow(
                        row.getString("state"),
                        row.getString("reason"),
                        row.getObject("email_id", UUID.class),
                        instant(row.getTimestamp("settled_at"))))
                .one();
    }

    static EmailRow emailOf(Handle handle, UUID notice) {
        return handle.select(
                        "select e.* from delivery.email e join delivery.notice n on n.email_id = e.id where n.id = ?",
                        notice)
                .map((row, context) -> email(row))
                .one();
    }

    static List<EmailRow> emails(Handle handle) {
        return handle.select("select * from delivery.email order by id")
                .map((row, context) -> email(row))
                .list();
    }

    private static EmailRow email(ResultSet row) throws SQLException {
        return new EmailRow(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getInt("attempt"),
                row.getInt("retries"),
                row.getInt("doubts"),
                row.getString("reason"),
                row.getTimestamp("next_attempt_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBytes("rendered"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
