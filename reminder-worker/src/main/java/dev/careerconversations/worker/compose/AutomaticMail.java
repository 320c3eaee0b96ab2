package dev.careerconversations.worker.compose;

import java.util.Comparator;
import java.util.List;

/**
 * What the service tells somebody by itself, as the templates see it.
 *
 * @param name whom it greets
 * @param lines the most urgent first
 */
record AutomaticMail(String name, String subject, List<Line> lines) {

    /** @param link to the plan in the frontend */
    record Line(String headline, String action, String link) {}

    private static final Comparator<Reminder> URGENCY = Comparator.comparing(Reminder::kind)
            .thenComparing(Reminder::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Reminder::noticeId);

    static AutomaticMail of(Recipient reader, List<Reminder> reminders, String frontendUrl) {
        List<Reminder> sorted = reminders.stream().sorted(URGENCY).toList();
        String first = sorted.get(0).subject(reader);
        return new AutomaticMail(
                reader.name(),
                sorted.size() == 1 ? first : first + ", and " + (sorted.size() - 1) + " more",
                sorted.stream()
                        .map(reminder -> new Line(
                                reminder.subject(reader),
                                reminder.action(reader),
                                frontendUrl + "/plans/" + reminder.planId()))
                        .toList());
    }

    /** Returns a mail of one thing. */
    static AutomaticMail of(Recipient reader, String headline, String action, String link) {
        return new AutomaticMail(reader.name(), headline, List.of(new Line(headline, action, link)));
    }
}
