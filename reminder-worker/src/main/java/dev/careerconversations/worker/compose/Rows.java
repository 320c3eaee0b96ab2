package dev.careerconversations.worker.compose;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of the contract's views. */
final class Rows {

    static final RowMapper<Recipient> RECIPIENT = (row, context) -> new Recipient(
            row.getObject("id", UUID.class),
            Addresses.oneLine(row.getString("name")),
            row.getString("email"),
            row.getString("time_zone"),
            row.getString("locale"));

    static final RowMapper<Message> MESSAGE = (row, context) -> new Message(
            row.getObject("notice_id", UUID.class),
            row.getObject("plan_id", UUID.class),
            row.getString("subject"),
            row.getString("message"),
            Addresses.oneLine(row.getString("employee_name")),
            row.getString("employee_email"),
            row.getObject("thread_email_id", UUID.class));

    static final RowMapper<Reminder> REMINDER = (row, context) -> new Reminder(
            row.getObject("notice_id", UUID.class),
            row.getString("news"),
            row.getObject("plan_id", UUID.class),
            row.getObject("subject_id", UUID.class),
            title(row),
            row.getObject("day", LocalDate.class),
            row.getObject("told_on", LocalDate.class),
            row.getInt("sequence"),
            Addresses.oneLine(row.getString("other_name")),
            row.getBoolean("to_employee"),
            moment(row, "meeting_starts_at"),
            moment(row, "meeting_ends_at"),
            moment(row, "stale_at"));

    static final RowMapper<Meeting> MEETING = (row, context) -> new Meeting(
            row.getObject("notice_id", UUID.class),
            row.getString("kind"),
            row.getObject("plan_id", UUID.class),
            row.getInt("sequence"),
            row.getTimestamp("starts_at").toInstant(),
            row.getInt("minutes"),
            row.getString("time_zone"),
            row.getString("place"),
            row.getString("link"),
            Addresses.oneLine(row.getString("employee_name")),
            row.getString("employee_email"),
            Addresses.oneLine(row.getString("manager_name")),
            row.getString("manager_email"),
            row.getBoolean("to_employee"));

    static final RowMapper<Answer> ANSWER = (row, context) -> new Answer(
            row.getObject("notice_id", UUID.class),
            row.getString("kind"),
            row.getObject("plan_id", UUID.class),
            Addresses.oneLine(row.getString("other_name")),
            row.getString("note"),
            Stream.of((Timestamp[]) row.getArray("times").getArray())
                    .map(Timestamp::toInstant)
                    .toList(),
            row.getInt("minutes"));

    static final RowMapper<Promise> PROMISE = (row, context) -> new Promise(
            row.getObject("plan_id", UUID.class),
            row.getObject("action_item_id", UUID.class),
            row.getString("owner").equals("EMPLOYEE"),
            Addresses.oneLine(row.getString("title")),
            row.getObject("due_on", LocalDate.class));

    static final RowMapper<PlannedCheckIn> CHECK_IN = (row, context) -> new PlannedCheckIn(
            row.getObject("plan_id", UUID.class),
            row.getObject("check_in_id", UUID.class),
            row.getObject("due_on", LocalDate.class));

    private Rows() {}

    private static @Nullable String title(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return title == null ? null : Addresses.oneLine(title);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
