package dev.careerconversations.api.invitation;

import dev.careerconversations.api.language.DateWords;
import dev.careerconversations.api.language.Words;
import dev.careerconversations.api.meeting.ProposedTimes;
import dev.careerconversations.api.meeting.ProposedTimes.ProposedTimeView;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of an invitation, drafted from the plan in the employee's language.
 *
 * @param times that the employee has proposed
 */
record InvitationDraft(PlanAccess plan, List<ProposedTimeView> times) {

    private static final int USUAL_MINUTES = 30;

    static InvitationDraft of(PlanAccess plan, ProposedTimes proposed) {
        return new InvitationDraft(
                plan,
                proposed.items().stream()
                        .filter(time -> time.proposedBy() == Party.EMPLOYEE)
                        .toList());
    }

    InvitationText text() {
        InvitationWords words = words();
        String message = """
                %s

                %s

                %s %s

                %s

                %s
                %s
                """.formatted(
                        words.greeting(plan.manager().name()),
                        words.purpose(minutes()),
                        words.promise(),
                        ask(words),
                        words.plan(plan.link()),
                        words.closing(),
                        plan.employee().name());
        return new InvitationText(words.subject(), message);
    }

    /** Returns the same, short enough to be pasted into a chat. */
    String directMessage() {
        InvitationWords words = words();
        String ask = ask(words).replaceAll("\\s*\\n\\s*-?\\s*", " ");
        return words.inShort(plan.manager().name(), minutes(), ask, plan.link());
    }

    private InvitationWords words() {
        return Words.of(InvitationWords.class, plan.employee().locale());
    }

    private int minutes() {
        return times.stream().mapToInt(ProposedTimeView::minutes).findFirst().orElse(USUAL_MINUTES);
    }

    private String ask(InvitationWords words) {
        if (times.isEmpty()) {
            return words.askForTime();
        }
        DateWords dates = DateWords.of(plan.employee().locale());
        return times.stream()
                .map(time -> "- "
                        + words.time(
                                dates.day(time.startsAt(), time.timeZone()),
                                dates.time(time.startsAt(), time.timeZone()),
                                dates.place(time.timeZone())))
                .collect(Collectors.joining("\n", words.askForOneOf() + "\n", ""));
    }
}
