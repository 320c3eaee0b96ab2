package dev.careerconversations.worker.compose;

import java.util.Comparator;
import java.util.List;

/**
 * An email of one or several reminders, as its templates see it.
 *
 * @param name whom it greets
 * @param lines the most urgent first
 */
record ReminderMail(String name, String subject, List<Line> lines) {

    /** @param link to the plan in the frontend */
    record Line(String headline, String action, String link) {}

    private static final Comparator<Reminder> URGENCY = Comparator.comparing(Reminder::kind)
            .thenComparing(Reminder::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Reminder::noticeId);

    static ReminderMail of(Recipient reader, List<Reminder> reminders, String frontendUrl) {
        List<Reminder> sorted = reminders.stream().sorted(URGENCY).toList();
        String first = sorted.get(0).subject(reader);
        return new ReminderMail(
                reader.name(),
                sorted.size() == 1 ? first : first + ", and " + (sorted.size() - 1) + " more",
                sorted.stream()
                        .map(reminder -> new Line(
                                reminder.subject(reader),
                                reminder.action(reader),
                                frontendUrl + "/plans/" + reminder.planId()))
                        .toList());
    }
}
