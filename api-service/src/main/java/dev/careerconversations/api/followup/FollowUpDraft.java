package dev.careerconversations.api.followup;

import dev.careerconversations.api.language.DateWords;
import dev.careerconversations.api.language.Words;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts;
import dev.careerconversations.api.schedule.PlanFacts.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the thank-you message from what is known of the meeting: thanks, takeaways, what each of the two will do and
 * by when. A part of which nothing is known is left out.
 *
 * @param locale the employee's, a BCP 47 language tag
 * @param nextCheckIn the date of the next check-in, or null if none is planned
 * @param link where the two open the plan
 */
record FollowUpDraft(
        String locale,
        String employee,
        String manager,
        LocalDate meetingDay,
        Map<Party, List<String>> takeaways,
        Map<Party, List<Promise>> promises,
        @Nullable LocalDate nextCheckIn,
        String link) {

    /** Returns the draft that a plan's state suggests, or nothing before there is an outcome. */
    static Optional<FollowUpDraft> of(PlanFacts facts, String link) {
        return facts.meetingDay()
                .filter(day -> facts.hasOutcome())
                .map(day -> new FollowUpDraft(
                        facts.employeeLocale(),
                        facts.name(Party.EMPLOYEE),
                        facts.name(Party.MANAGER),
                        day,
                        both(facts::takeaways),
                        both(facts::promises),
                        facts.nextCheckIn().orElse(null),
                        link));
    }

    private static <T> Map<Party, T> both(Function<Party, T> part) {
        return Map.of(Party.EMPLOYEE, part.apply(Party.EMPLOYEE), Party.MANAGER, part.apply(Party.MANAGER));
    }

    FollowUpText text() {
        FollowUpWords words = Words.of(FollowUpWords.class, locale);
        DateWords dates = DateWords.of(locale);
        StringBuilder text =
                new StringBuilder(words.greeting(manager) + "\n\n" + words.thanks(dates.date(meetingDay)) + "\n");
        section(text, words.employeeTakesAway(), said(Party.EMPLOYEE));
        section(text, words.managerTakesAway(), said(Party.MANAGER));
        section(text, words.employeeWill(), promised(Party.EMPLOYEE, words, dates));
        section(text, words.managerWill(), promised(Party.MANAGER, words, dates));
        if (nextCheckIn != null) {
            text.append('\n').append(words.nextCheckIn(dates.date(nextCheckIn))).append('\n');
        }
        text.append('\n')
                .append(words.mistakes(link))
                .append("\n\n")
                .append(words.closing())
                .append('\n')
                .append(employee)
                .append('\n');
        return new FollowUpText(words.subject(), text.toString());
    }

    private List<String> said(Party party) {
        return takeaways.getOrDefault(party, List.of());
    }

    private List<String> promised(Party owner, FollowUpWords words, DateWords dates) {
        return promises.getOrDefault(owner, List.of()).stream()
                .map(promise -> words.promise(promise.title(), dates.date(promise.dueOn())))
                .toList();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }
}
