package dev.careerconversations.api.invitation;

import dev.careerconversations.api.meeting.ProposedTimes;
import dev.careerconversations.api.meeting.ProposedTimes.ProposedTimeView;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of an invitation, drafted from the plan.
 *
 * @param times that the employee has proposed
 */
record InvitationDraft(PlanAccess plan, List<ProposedTimeView> times) {

    private static final String SUBJECT = "Career development conversation";
    private static final int USUAL_MINUTES = 30;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static InvitationDraft of(PlanAccess plan, ProposedTimes proposed) {
        return new InvitationDraft(
                plan,
                proposed.items().stream()
                        .filter(time -> time.proposedBy() == Party.EMPLOYEE)
                        .toList());
    }

    InvitationText text() {
        return new InvitationText(SUBJECT, message());
    }

    private String message() {
        return """
                Hello %s,

                I would like to have a career development conversation with you: %d minutes to look ahead at where \
                I want to grow and how you could help me get there. It is not about pay or a review of the past.

                I will send you my talking points before we meet. %s

                You find the plan here: %s

                Best regards,
                %s
                """.formatted(
                        plan.manager().name(),
                        minutes(),
                        ask(),
                        plan.link(),
                        plan.employee().name());
    }

    /** Returns the same, short enough to be pasted into a chat. */
    String directMessage() {
        return "Hi %s, could we have a career development conversation? %d minutes to look ahead at where I want to grow; talking points will follow. %s %s"
                .formatted(plan.manager().name(), minutes(), ask().replaceAll("\\s*\\n\\s*-?\\s*", " "), plan.link());
    }

    private int minutes() {
        return times.stream().mapToInt(ProposedTimeView::minutes).findFirst().orElse(USUAL_MINUTES);
    }

    private String ask() {
        if (times.isEmpty()) {
            return "Which time would suit you?";
        }
        return times.stream()
                .map(time ->
                        "- %s (%s)".formatted(TIME.format(time.startsAt().atZone(time.timeZone())), time.timeZone()))
                .collect(Collectors.joining("\n", "Would one of these times suit you?\n", ""));
    }
}
