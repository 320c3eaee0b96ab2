package dev.careerconversations.worker.compose;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What there is to say, read from the contract's views for a whole batch at once. */
final class Contents {

    private static final RowMapper<Recipient> RECIPIENT = (row, context) -> new Recipient(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            row.getString("time_zone"),
            row.getString("locale"));

    private static final RowMapper<Message> MESSAGE = (row, context) -> new Message(
            row.getObject("notice_id", UUID.class),
            row.getObject("plan_id", UUID.class),
            row.getString("subject"),
            row.getString("message"),
            row.getString("employee_name"),
            row.getString("employee_email"));

    private static final RowMapper<Reminder> REMINDER = (row, context) -> new Reminder(
            row.getObject("notice_id", UUID.class),
            row.getString("kind"),
            row.getObject("plan_id", UUID.class),
            row.getString("title"),
            row.getObject("due_on", LocalDate.class),
            row.getString("other_name"),
            row.getTimestamp("stale_at") == null
                    ? null
                    : row.getTimestamp("stale_at").toInstant());

    private final Map<UUID, Recipient> recipients;
    private final Map<UUID, Message> messages;
    private final Map<UUID, Reminder> reminders;

    private Contents(Map<UUID, Recipient> recipients, Map<UUID, Message> messages, Map<UUID, Reminder> reminders) {
        this.recipients = recipients;
        this.messages = messages;
        this.reminders = reminders;
    }

    static Contents read(Jdbi jdbi, Collection<UUID> recipients, Collection<UUID> notices) {
        return jdbi.withHandle(handle -> new Contents(
                byId(
                                handle.createQuery("select * from delivery.recipient_v1 where id = any(:ids)"),
                                recipients,
                                RECIPIENT)
                        .collect(Collectors.toMap(Recipient::id, Function.identity())),
                byId(
                                handle.createQuery("select * from delivery.message_v1 where notice_id = any(:ids)"),
                                notices,
                                MESSAGE)
                        .collect(Collectors.toMap(Message::noticeId, Function.identity())),
                byId(
                                handle.createQuery("select * from delivery.reminder_v1 where notice_id = any(:ids)"),
                                notices,
                                REMINDER)
                        .collect(Collectors.toMap(Reminder::noticeId, Function.identity()))));
    }

    Recipient recipient(UUID id) {
        return Objects.requireNonNull(recipients.get(id), "recipient_v1 has no such person");
    }

    /** Returns the one message of these notices, or null if they are reminders. */
    @Nullable
    Message message(List<UUID> notices) {
        return messages.get(notices.get(0));
    }

    List<Reminder> reminders(List<UUID> notices) {
        return notices.stream()
                .map(id -> Objects.requireNonNull(reminders.get(id), "reminder_v1 has no such notice"))
                .toList();
    }

    private static <T> Stream<T> byId(Query query, Collection<UUID> ids, RowMapper<T> mapper) {
        return query.bind("ids", ids.toArray(UUID[]::new)).map(mapper).list().stream();
    }
}
