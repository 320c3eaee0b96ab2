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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What there is to say, read from the contract's views for a whole batch at once. */
record Contents(
        Map<UUID, Recipient> recipients,
        Map<UUID, Message> messages,
        Map<UUID, Meeting> meetings,
        Map<UUID, Answer> answers,
        Map<UUID, Reminder> reminders,
        Map<UUID, List<Promise>> promises,
        Map<UUID, List<PlannedCheckIn>> checkIns) {

    private static final Set<String> MESSAGES = Set.of("INVITATION", "AGENDA", "FOLLOW_UP");
    private static final Set<String> MEETINGS = Set.of("MEETING_ACCEPTED", "MEETING_MOVED", "MEETING_CANCELLED");
    private static final Set<String> ANSWERS = Set.of("INVITATION_DECLINED", "TIMES_PROPOSED");

    static Contents read(Jdbi jdbi, Collection<UUID> recipients, Collection<Notice> notices) {
        return jdbi.withHandle(handle -> {
            Map<UUID, Reminder> reminders = of(
                    notices,
                    Contents::isReminder,
                    () -> handle.createQuery("select * from delivery.reminder_v1 where notice_id = any(:ids)"),
                    Rows.REMINDER,
                    Reminder::noticeId);
            Set<UUID> plans = reminders.values().stream().map(Reminder::planId).collect(Collectors.toSet());
            return new Contents(
                    byId(
                            handle.createQuery("select * from delivery.recipient_v1 where id = any(:ids)"),
                            recipients,
                            Rows.RECIPIENT,
                            Recipient::id),
                    of(
                            notices,
                            MESSAGES::contains,
                            () -> handle.createQuery("select * from delivery.message_v1 where notice_id = any(:ids)"),
                            Rows.MESSAGE,
                            Message::noticeId),
                    of(
                            notices,
                            MEETINGS::contains,
                            () -> handle.createQuery("select * from delivery.meeting_v1 where notice_id = any(:ids)"),
                            Rows.MEETING,
                            Meeting::noticeId),
                    of(
                            notices,
                            ANSWERS::contains,
                            () -> handle.createQuery("select * from delivery.answer_v1 where notice_id = any(:ids)"),
                            Rows.ANSWER,
                            Answer::noticeId),
                    reminders,
                    byPlan(
                            plans,
                            () -> handle.createQuery("select * from delivery.promise_v1 where plan_id = any(:ids)"),
                            Rows.PROMISE,
                            Promise::planId),
                    byPlan(
                            plans,
                            () -> handle.createQuery(
                                    "select * from delivery.planned_check_in_v1 where plan_id = any(:ids)"),
                            Rows.CHECK_IN,
                            PlannedCheckIn::planId));
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

    /** Returns what some notices remind of, with what is good to know beside it. */
    Digest digest(List<UUID> notices) {
        List<Reminder> told = notices.stream()
                .map(id -> Objects.requireNonNull(reminders.get(id), "reminder_v1 has no such notice"))
                .toList();
        List<UUID> plans = told.stream().map(Reminder::planId).distinct().toList();
        return new Digest(told, of(plans, promises), of(plans, checkIns));
    }

    private static <T> List<T> of(List<UUID> plans, Map<UUID, List<T>> known) {
        return plans.stream()
                .flatMap(plan -> known.getOrDefault(plan, List.of()).stream())
                .toList();
    }

    /** Asks a view for its own kinds alone, and not at all for nothing. */
    private static <T> Map<UUID, T> of(
            Collection<Notice> notices,
            Predicate<String> kinds,
            Supplier<Query> view,
            RowMapper<T> mapper,
            Function<T, UUID> id) {
        List<UUID> ids = notices.stream()
                .filter(notice -> kinds.test(notice.kind()))
                .map(Notice::id)
                .toList();
        return ids.isEmpty() ? Map.of() : byId(view.get(), ids, mapper, id);
    }

    private static <T> Map<UUID, List<T>> byPlan(
            Set<UUID> plans, Supplier<Query> view, RowMapper<T> mapper, Function<T, UUID> plan) {
        return plans.isEmpty()
                ? Map.of()
                : view.get().bind("ids", plans.toArray(UUID[]::new)).map(mapper).list().stream()
                        .collect(Collectors.groupingBy(plan));
    }

    private static <T> Map<UUID, T> byId(Query query, Collection<UUID> ids, RowMapper<T> mapper, Function<T, UUID> id) {
        return query.bind("ids", ids.toArray(UUID[]::new)).map(mapper).list().stream()
                .collect(Collectors.toMap(id, Function.identity()));
    }
}
