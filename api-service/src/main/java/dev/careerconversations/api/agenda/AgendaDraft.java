package dev.careerconversations.api.agenda;

import dev.careerconversations.api.language.Words;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts;
import java.util.List;

/** The words in which an agenda is mailed: the employee's own, and around them those of their language. */
record AgendaDraft(String subject, String message) {

    /** @param link where the manager opens the plan */
    static AgendaDraft of(PlanFacts facts, List<PlanFacts.AgendaItem> items, String link) {
        AgendaWords words = Words.of(AgendaWords.class, facts.employeeLocale());
        StringBuilder text =
                new StringBuilder(words.greeting(facts.name(Party.MANAGER)) + "\n\n" + words.introduction() + "\n");
        for (int i = 0; i < items.size(); i++) {
            PlanFacts.AgendaItem item = items.get(i);
            String time = item.minutes() == 1 ? words.oneMinute() : words.minutes(item.minutes());
            text.append("\n%d. %s (%s)\n".formatted(i + 1, item.title(), time));
            item.talkingPoints()
                    .forEach(point -> text.append("   - ").append(point).append('\n'));
            item.questions()
                    .forEach(question -> text.append("   ? ").append(question).append('\n'));
        }
        text.append('\n')
                .append(words.invitationToAdd(link))
                .append("\n\n")
                .append(words.closing())
                .append('\n')
                .append(facts.name(Party.EMPLOYEE))
                .append('\n');
        return new AgendaDraft(words.subject(), text.toString());
    }
}
