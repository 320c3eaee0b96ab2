package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.PlanAccess;
import java.util.List;

/** The words in which a shared agenda is mailed. */
final class AgendaDraft {

    static final String SUBJECT = "Agenda for our career development conversation";

    private AgendaDraft() {}

    static String message(PlanAccess plan, List<AgendaItemView> items) {
        StringBuilder text =
                new StringBuilder("Hello " + plan.manager().name() + ",\n\nthis is what I would like to talk about:\n");
        for (int i = 0; i < items.size(); i++) {
            AgendaItemView item = items.get(i);
            text.append("\n%d. %s (%d minutes)\n".formatted(i + 1, item.title(), item.minutes()));
            item.talkingPoints()
                    .forEach(point -> text.append("   - ").append(point).append('\n'));
            item.questions()
                    .forEach(question -> text.append("   ? ").append(question).append('\n'));
        }
        return text.append("\nPlease add whatever is on your mind: ")
                .append(plan.link())
                .append("\n\nBest regards,\n")
                .append(plan.employee().name())
                .append('\n')
                .toString();
    }
}
