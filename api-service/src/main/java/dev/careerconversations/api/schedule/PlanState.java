package dev.careerconversations.api.schedule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan's state now.
 *
 * @param held notices that nobody can begin to send until the transaction ends; some may have failed
 * @param others being sent, or settled for good
 * @param takenBack the ids of notices that were taken back while they were being sent
 */
record PlanState(PlanFacts facts, List<NoticeRow> held, List<NoticeBeyondReach> others, Set<UUID> takenBack) {

    /**
     * Returns what the plan implies and nobody has begun to tell, or has told in vain. What is of its moment alone and nobody had planned by then
     * is not planned afterwards: whoever changes the plan later than that knows of it.
     */
    Map<Notice.Key, Notice> implied(Instant now) {
        Map<Notice.Key, Notice> implied =
                NoticeRules.impliedBy(facts).stream().collect(Collectors.toMap(Notice::key, Function.identity()));
        others.forEach(row -> implied.remove(row.key()));
        Set<Notice.Key> planned = held.stream()
                .filter(row -> row.state() != NoticeState.CANCELLED)
                .map(NoticeRow::key)
                .collect(Collectors.toSet());
        implied.values().removeIf(notice -> notice.isMissed(now) && !planned.contains(notice.key()));
        return implied;
    }

    /** Returns what is being sent although the plan does not imply it any more, and was not taken back yet. */
    List<Withdrawal> withdrawals() {
        return inVain().stream()
                .filter(row -> !takenBack.contains(row.id()))
                .map(row -> new Withdrawal(
                        Objects.requireNonNull(row.id()),
                        facts.whyNot(row.key()).orElse(Schedule.NO_LONGER_IMPLIED)))
                .toList();
    }

    /** Returns what was taken back and is implied again, or is not being sent any more. */
    Set<UUID> reprieves() {
        Set<UUID> reprieves = new HashSet<>(takenBack);
        inVain().forEach(row -> reprieves.remove(row.id()));
        return reprieves;
    }

    private List<NoticeBeyondReach> inVain() {
        List<NoticeBeyondReach> begun =
                others.stream().filter(NoticeBeyondReach::isBeingSent).toList();
        if (begun.isEmpty()) {
            return List.of();
        }
        Set<Notice.Key> implied =
                NoticeRules.impliedBy(facts).stream().map(Notice::key).collect(Collectors.toSet());
        return begun.stream().filter(row -> !implied.contains(row.key())).toList();
    }
}
