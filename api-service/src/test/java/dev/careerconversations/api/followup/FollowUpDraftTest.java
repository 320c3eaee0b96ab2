package dev.careerconversations.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.actionitem.ActionItemStatus;
import dev.careerconversations.api.actionitem.ActionItemView;
import dev.careerconversations.api.outcome.TakeawayView;
import dev.careerconversations.api.plan.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowUpDraftTest {

    @Test
    void it_thanks_and_recaps_takeaways_and_both_sides_promises_with_dates() {
        FollowUpDraft draft = new FollowUpDraft(
                "Alice Berger",
                "Marc Weber",
                LocalDate.parse("2026-03-12"),
                List.of(
                        new TakeawayView(Party.EMPLOYEE, "I want to lead the migration."),
                        new TakeawayView(Party.MANAGER, "Alice needs a mentor.")),
                List.of(
                        item("Draft a proposal", Party.EMPLOYEE, "2026-03-26", ActionItemStatus.OPEN),
                        item("Introduce you to Priya", Party.MANAGER, "2026-03-20", ActionItemStatus.DONE),
                        item("Book a course", Party.MANAGER, "2026-03-20", ActionItemStatus.DROPPED)),
                LocalDate.parse("2026-04-13"),
                "https://careers.example.com/plans/1");

        assertThat(draft.text().subject()).isEqualTo("Thank you for our career development conversation");
        assertThat(draft.text().message()).isEqualTo("""
                        Hello Marc Weber,

                        thank you for our career development conversation on Thursday, 12 March 2026.

                        What I take away:
                        - I want to lead the migration.

                        What you take away:
                        - Alice needs a mentor.

                        I will:
                        - Draft a proposal (by Thursday, 26 March 2026)

                        You will:
                        - Introduce you to Priya (by Friday, 20 March 2026)

                        Our next check-in: Monday, 13 April 2026.

                        If I got something wrong, please reply. Our plan: https://careers.example.com/plans/1

                        Best regards,
                        Alice Berger
                        """);
    }

    @Test
    void what_is_not_known_is_left_out() {
        FollowUpDraft draft = new FollowUpDraft(
                "Alice",
                "Marc",
                LocalDate.parse("2026-03-12"),
                List.of(),
                List.of(),
                null,
                "https://careers.example.com/plans/1");

        assertThat(draft.text().message()).isEqualTo("""
                        Hello Marc,

                        thank you for our career development conversation on Thursday, 12 March 2026.

                        If I got something wrong, please reply. Our plan: https://careers.example.com/plans/1

                        Best regards,
                        Alice
                        """);
    }

    private static ActionItemView item(String title, Party owner, String dueOn, ActionItemStatus status) {
        Instant then = Instant.parse("2026-03-12T15:00:00Z");
        return new ActionItemView(
                UUID.randomUUID(), title, owner, Party.EMPLOYEE, LocalDate.parse(dueOn), status, then, null, List.of());
    }
}
