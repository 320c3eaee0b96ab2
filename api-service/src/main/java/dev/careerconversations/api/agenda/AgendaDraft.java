package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts;
import java.util.List;

/** The words in which an agenda is mailed. */
record AgendaDraft(String subject, String message) {

    private static final String SUBJECT = "Agenda for our career development conversation";

    /** @param link where the manager opens the plan */
    static AgendaDraft of(PlanFacts facts, List<PlanFacts.AgendaItem> items, String link) {
        StringBuilder text = new StringBuilder(
                "Hello " + facts.name(Party.MANAGER) + ",\n\nthis is what I would like to talk about:\n");
        for (int i = 0; i < items.size(); i++) {
            PlanFacts.AgendaItem item = items.get(i);
            text.append("\n%d. %s (%d minutes)\n".formatted(i + 1, item.title(), item.minutes()));
            item.talkingPoints()
                    .forEach(point -> text.append("   - ").append(point).append('\n'));
            item.questions()
                    .forEach(question -> text.append("   ? ").append(question).append('\n'));
        }
        text.append("\nPlease add whatever is on your mind: ")
                .append(link)
                .append("\n\nBest regards,\n")
                .append(facts.name(Party.EMPLOYEE))
                .append('\n');
        return new AgendaDraft(SUBJECT, text.toString());
    }
}
