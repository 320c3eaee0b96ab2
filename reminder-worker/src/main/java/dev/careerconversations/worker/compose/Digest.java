package dev.careerconversations.worker.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reminders of one person as one letter: what is due for them, the most urgent first, then what the other side of the same plans
 * promised, and the next check-in.
 *
 * @param reminders one at least
 * @param promises of all parties of the reminders' plans
 * @param checkIns of the reminders' plans
 */
record Digest(List<Reminder> reminders, List<Promise> promises, List<PlannedCheckIn> checkIns) {

    /** Beyond them a mail is no digest any more, and mail programs cut it off. */
    private static final int MOST_TOPICS = 12;

    /** Whose promises of the other side are listed: those of the most urgent topics; of each so many. */
    private static final int MOST_PLANS = 4;

    private static final int MOST_PROMISES = 4;

    Letter letter(Reader reader, UnsubscribeLinks links) {
        List<Reminder> sorted = reminders.stream().sorted(Reminder.URGENCY).toList();
        List<Topic> topics = sorted.stream()
                .limit(MOST_TOPICS)
                .map(reminder -> reminder.topic(reader))
                .toList();
        String first = topics.get(0).headline();
        Set<Subscription> subscriptions =
                sorted.stream().map(Reminder::subscription).collect(Collectors.toCollection(TreeSet::new));
        return new Letter(
                reader.language(),
                sorted.size() == 1 ? first : reader.words().andMore(first, sorted.size() - 1),
                topics.size() == 1 ? topics.get(0).text() : topics.get(1).headline(),
                reader.words().hello(reader.name()),
                topics,
                sorted.size() > MOST_TOPICS ? reader.words().moreInPlans(sorted.size() - MOST_TOPICS) : null,
                sections(reader, sorted),
                reader.words().whyReminder(),
                subscriptions.stream()
                        .map(one -> new Link(
                                one.stop(reader.words()),
                                links.stopping(reader.recipient().id(), one)))
                        .toList(),
                links.stopping(reader.recipient().id(), subscriptions));
    }

    private List<Section> sections(Reader reader, List<Reminder> sorted) {
        Map<UUID, Reminder> plans = sorted.stream()
                .collect(Collectors.toMap(
                        Reminder::planId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<Section> sections = new ArrayList<>();
        plans.values().stream()
                .filter(plan -> !plan.isChange())
                .limit(MOST_PLANS)
                .forEach(plan -> {
                    Section promised = promisedByOther(reader, plan);
                    if (promised != null) {
                        sections.add(promised);
                    }
                });
        nextCheckIn(reader, plans).map(next -> section(reader, plans, next)).forEach(sections::add);
        return sections;
    }

    private @Nullable Section promisedByOther(Reader reader, Reminder plan) {
        List<Promise> theirs = promises.stream()
                .filter(promise -> promise.planId().equals(plan.planId()) && promise.byEmployee() != plan.toEmployee())
                .sorted(Comparator.comparing(Promise::dueOn).thenComparing(Promise::actionItemId))
                .toList();
        if (theirs.isEmpty()) {
            return null;
        }
        return new Section(
                reader.words().promisedBy(plan.otherName()),
                theirs.stream()
                        .limit(MOST_PROMISES)
                        .map(promise -> reader.toPart(
                                reader.words().promise(promise.title(), reader.day(promise.dueOn())),
                                promise.planId(),
                                promise.actionItemId()))
                        .toList(),
                theirs.size() > MOST_PROMISES ? reader.words().morePromises(theirs.size() - MOST_PROMISES) : null);
    }

    /** Returns the next one from the reader's today on, unless a topic tells of it already. */
    private Stream<PlannedCheckIn> nextCheckIn(Reader reader, Map<UUID, Reminder> plans) {
        Set<UUID> told = reminders.stream().map(Reminder::subjectId).collect(Collectors.toSet());
        return checkIns.stream()
                .filter(checkIn -> plans.containsKey(checkIn.planId()) && !told.contains(checkIn.checkInId()))
                .filter(checkIn -> !checkIn.dueOn().isBefore(reader.moments().today()))
                .sorted(Comparator.comparing(PlannedCheckIn::dueOn).thenComparing(PlannedCheckIn::checkInId))
                .limit(1);
    }

    private static Section section(Reader reader, Map<UUID, Reminder> plans, PlannedCheckIn next) {
        String name = Objects.requireNonNull(plans.get(next.planId())).otherName();
        return new Section(
                reader.words().nextCheckIn(),
                List.of(reader.toPart(
                        reader.words().nextCheckInWith(name, reader.day(next.dueOn())),
                        next.planId(),
                        next.checkInId())),
                null);
    }
}
