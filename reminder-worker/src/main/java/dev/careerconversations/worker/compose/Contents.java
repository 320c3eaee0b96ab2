package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.ledger.Claim.Notice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What there is to say, read from the contract's views for a whole batch at once. */
record Contents(
        Map<UUID, Recipient> recipients,
        Map<UUID, Message> messages,
        Map<UUID, Meeting> meetings,
        Map<UUID, Answer> answers,
        Map<UUID, Reminder> reminders) {

    private static final Set<String> MESSAGES = Set.of("INVITATION", "AGENDA", "FOLLOW_UP");
    private static final Set<String> MEETINGS = Set.of("MEETING_ACCEPTED", "MEETING_MOVED", "MEETING_CANCELLED");
    private static final Set<String> ANSWERS = Set.of("INVITATION_DECLINED", "TIMES_PROPOSED");

    static Contents read(Jdbi jdbi, Collection<UUID> recipients, Collection<Notice> notices) {
        return jdbi.withHandle(handle -> {
            Reading reading = new Reading(handle, notices);
            return new Contents(
                    byId(
                            handle,
                            "select * from delivery.recipient_v1 where id = any(:ids)",
                            recipients,
                            Rows.RECIPIENT,
                            Recipient::id),
                    reading.of("message_v1", MESSAGES::contains, Rows.MESSAGE, Message::noticeId),
                    reading.of("meeting_v1", MEETINGS::contains, Rows.MEETING, Meeting::noticeId),
                    reading.of("answer_v1", ANSWERS::contains, Rows.ANSWER, Answer::noticeId),
                    reading.of("reminder_v1", Contents::isReminder, Rows.REMINDER, Reminder::noticeId));
        });
    }

    private static boolean isReminder(String kind) {
        return !MESSAGES.contains(kind) && !MEETINGS.contains(kind) && !ANSWERS.contains(kind);
    }

    Recipient recipient(UUID id) {
        return Objects.requireNonNull(recipients.get(id), "recipient_v1 has no such person");
    }

    /** Returns the message of a notice, or null if it is none. */
    @Nullable
    Message message(UUID notice) {
        return messages.get(notice);
    }

    /** Returns the meeting that a notice tells of, or null if it tells of none. */
    @Nullable
    Meeting meeting(UUID notice) {
        return meetings.get(notice);
    }

    /** Returns the answer that a notice brings, or null if it brings none. */
    @Nullable
    Answer answer(UUID notice) {
        return answers.get(notice);
    }

    List<Reminder> reminders(List<UUID> notices) {
        return notices.stream()
                .map(id -> Objects.requireNonNull(reminders.get(id), "reminder_v1 has no such notice"))
                .toList();
    }

    /** Asks each view for its own kinds alone, and none for nothing. */
    private record Reading(Handle handle, Collection<Notice> notices) {

        <T> Map<UUID, T> of(String view, Predicate<String> kinds, RowMapper<T> mapper, Function<T, UUID> id) {
            List<UUID> ids = notices.stream()
                    .filter(notice -> kinds.test(notice.kind()))
                    .map(Notice::id)
                    .toList();
            return ids.isEmpty()
                    ? Map.of()
                    : byId(handle, "select * from delivery." + view + " where notice_id = any(:ids)", ids, mapper, id);
        }
    }

    private static <T> Map<UUID, T> byId(
            Handle handle, String sql, Collection<UUID> ids, RowMapper<T> mapper, Function<T, UUID> id) {
        return handle.createQuery(sql).bind("ids", ids.toArray(UUID[]::new)).map(mapper).list().stream()
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
