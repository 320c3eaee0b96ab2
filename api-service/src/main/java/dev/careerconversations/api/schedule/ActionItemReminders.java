package dev.careerconversations.api.schedule;

import dev.careerconversations.api.schedule.PlanFacts.ActionItem;
import dev.careerconversations.api.time.Weekdays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * When the owner of an action item is reminded: 3 days before, on the day, and 1, 7 and 14 days after; then silence.
 * Each reminder is stale when the next one is due.
 */
final class ActionItemReminders {

    private static final Duration LAST_IS_FRESH_FOR = Duration.ofDays(7);

    private ActionItemReminders() {}

    private record Stage(NoticeKind kind, LocalDate nominal, Instant dueAt) {}

    static void add(ActionItem item, Recipient owner, Set<Notice> notices) {
        List<Stage> stages = new ArrayList<>();
        stages.add(before(NoticeKind.ACTION_ITEM_DUE_SOON, item.dueOn().minusDays(3), owner));
        stages.add(before(NoticeKind.ACTION_ITEM_DUE_TODAY, item.dueOn(), owner));
        for (int daysAfter : new int[] {1, 7, 14}) {
            LocalDate nominal = item.dueOn().plusDays(daysAfter);
            stages.add(
                    new Stage(NoticeKind.ACTION_ITEM_OVERDUE, nominal, owner.reminderTimeOn(Weekdays.from(nominal))));
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Instant staleAt = i + 1 < stages.size()
                    ? stages.get(i + 1).dueAt()
                    : stage.dueAt().plus(LAST_IS_FRESH_FOR);
            if (isNews(item, stage.dueAt(), staleAt)) {
                Notice.Key key = new Notice.Key(
                        stage.kind(), item.id(), owner.id(), stage.nominal().toString());
                notices.add(new Notice(key, stage.dueAt(), staleAt));
            }
        }
    }

    /**
     * A reminder whose time had passed when the promise was planned tells its owner nothing new if they planned it
     * themselves. If the other party did, the owner hears of it for the first time, so the one that is still fresh goes
     * out at once. Two reminders can fall together where a zone has skipped a day (Apia, 30 December 2011): one is enough.
     */
    private static boolean isNews(ActionItem item, Instant dueAt, Instant staleAt) {
        boolean stillToCome = !dueAt.isBefore(item.plannedAt());
        boolean plannedByOther = item.plannedBy() != item.owner();
        return staleAt.isAfter(dueAt) && (stillToCome || (plannedByOther && staleAt.isAfter(item.plannedAt())));
    }

    private static Stage before(NoticeKind kind, LocalDate nominal, Recipient owner) {
        return new Stage(kind, nominal, owner.reminderTimeOn(Weekdays.upTo(nominal)));
    }
}
