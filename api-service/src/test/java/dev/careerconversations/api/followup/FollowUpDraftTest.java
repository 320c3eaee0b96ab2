package dev.careerconversations.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.schedule.PlanFacts.Promise;
import dev.careerconversations.api.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpDraftTest extends ApiTest {

    @Test
    void it_thanks_and_recaps_takeaways_and_both_sides_promises_with_dates() {
        FollowUpDraft draft = new FollowUpDraft(
                "en",
                "Alice Berger",
                "Marc Weber",
                LocalDate.parse("2026-03-12"),
                Map.of(
                        Party.EMPLOYEE, List.of("I want to lead the migration."),
                        Party.MANAGER, List.of("Alice needs a mentor.")),
                Map.of(
                        Party.EMPLOYEE, List.of(promise(Party.EMPLOYEE, "Draft a proposal", "2026-03-26")),
                        Party.MANAGER, List.of(promise(Party.MANAGER, "Introduce you to Priya", "2026-03-20"))),
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
                "en",
                "Alice",
                "Marc",
                LocalDate.parse("2026-03-12"),
                Map.of(),
                Map.of(),
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

    private static Promise promise(Party owner, String title, String dueOn) {
        return new Promise(owner, title, LocalDate.parse(dueOn));
    }
}
