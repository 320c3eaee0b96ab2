package dev.careerconversations.api.followup;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts;
import dev.careerconversations.api.schedule.PlanFacts.Promise;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the thank-you message from what is known of the meeting: thanks, takeaways, what each of the two will do and
 * by when. A part of which nothing is known is left out.
 *
 * @param nextCheckIn the date of the next check-in, or null if none is planned
 * @param link where the two open the plan
 */
record FollowUpDraft(
        String employee,
        String manager,
        LocalDate meetingDay,
        Map<Party, List<String>> takeaways,
        Map<Party, List<Promise>> promises,
        @Nullable LocalDate nextCheckIn,
        String link) {

    private static final String SUBJECT = "Thank you for our career development conversation";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    /** Returns the draft that a plan's state suggests, or nothing before there is an outcome. */
    static Optional<FollowUpDraft> of(PlanFacts facts, String link) {
        return facts.meetingDay()
                .filter(day -> facts.hasOutcome())
                .map(day -> new FollowUpDraft(
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
        StringBuilder text = new StringBuilder("Hello %s,\n\nthank you for our career development conversation on %s.\n"
                .formatted(manager, DATE.format(meetingDay)));
        section(text, "What I take away:", said(Party.EMPLOYEE));
        section(text, "What you take away:", said(Party.MANAGER));
        section(text, "I will:", promised(Party.EMPLOYEE));
        section(text, "You will:", promised(Party.MANAGER));
        if (nextCheckIn != null) {
            text.append("\nOur next check-in: ")
                    .append(DATE.format(nextCheckIn))
                    .append(".\n");
        }
        text.append("\nIf I got something wrong, please reply. Our plan: ")
                .append(link)
                .append("\n\nBest regards,\n")
                .append(employee)
                .append('\n');
        return new FollowUpText(SUBJECT, text.toString());
    }

    private List<String> said(Party party) {
        return takeaways.getOrDefault(party, List.of());
    }

    private List<String> promised(Party owner) {
        return promises.getOrDefault(owner, List.of()).stream()
                .map(promise -> promise.title() + " (by " + DATE.format(promise.dueOn()) + ")")
                .toList();
    }

    private static void section(StringBuilder text, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }
}
