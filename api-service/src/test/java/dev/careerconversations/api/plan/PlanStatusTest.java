package dev.careerconversations.api.plan;

import static dev.careerconversations.api.plan.PlanStatus.CANCELLED;
import static dev.careerconversations.api.plan.PlanStatus.COMPLETED;
import static dev.careerconversations.api.plan.PlanStatus.FOLLOWED_UP;
import static dev.careerconversations.api.plan.PlanStatus.HELD;
import static dev.careerconversations.api.plan.PlanStatus.PREPARING;
import static dev.careerconversations.api.plan.PlanStatus.REQUESTED;
import static dev.careerconversations.api.plan.PlanStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerconversations.api.problem.RefusedException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanStatusTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void every_step_from_every_status_is_legal_or_illegal_as_the_product_says() {
        Map<PlanStatus, Map<PlanStep, PlanStatus>> life = new EnumMap<>(PlanStatus.class);
        life.put(
                PREPARING,
                Map.of(PlanStep.ASK, REQUESTED, PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.CANCEL, CANCELLED));
        life.put(
                REQUESTED,
                Map.of(PlanStep.DECLINE, PREPARING, PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.CANCEL, CANCELLED));
        life.put(
                SCHEDULED,
                Map.of(PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.RECORD_OUTCOME, HELD, PlanStep.CANCEL, CANCELLED));
        life.put(HELD, Map.of(PlanStep.RECORD_OUTCOME, HELD, PlanStep.FOLLOW_UP, FOLLOWED_UP));
        life.put(FOLLOWED_UP, Map.of(PlanStep.RECORD_OUTCOME, FOLLOWED_UP, PlanStep.COMPLETE, COMPLETED));

        for (PlanStatus status : PlanStatus.values()) {
            Map<PlanStep, PlanStatus> legal = life.getOrDefault(status, Map.of());
            assertThat(status.legalSteps()).containsExactlyInAnyOrderElementsOf(legal.keySet());
            for (PlanStep step : PlanStep.values()) {
                assertThat(status.after(step))
                        .as("%s after %s", step, status)
                        .isEqualTo(Optional.ofNullable(legal.get(step)));
            }
        }
    }

    @Test
    void an_illegal_step_is_refused_and_changes_nothing() {
        ConversationPlan plan = plan();

        assertThatThrownBy(() -> plan.take(PlanStep.COMPLETE, new LastChange(Party.EMPLOYEE, NOW)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("COMPLETE")
                .hasMessageContaining("PREPARING");
        assertThat(plan.status()).isEqualTo(PREPARING);
        assertThat(plan.endedAt()).isNull();
    }

    @Test
    void the_manager_has_no_part_before_being_asked_nor_in_a_plan_cancelled_before() {
        ConversationPlan plan = plan();
        assertThat(plan.partOf(plan.managerId())).isEmpty();
        assertThat(plan.partOf(plan.employeeId())).contains(Party.EMPLOYEE);

        plan.take(PlanStep.CANCEL, new LastChange(Party.EMPLOYEE, NOW));

        assertThat(plan.partOf(plan.managerId())).isEmpty();
    }

    @Test
    void the_manager_has_a_part_once_asked_and_none_after_declining() {
        ConversationPlan plan = plan();
        plan.take(PlanStep.ASK, new LastChange(Party.EMPLOYEE, NOW));
        assertThat(plan.partOf(plan.managerId())).contains(Party.MANAGER);

        plan.take(PlanStep.DECLINE, new LastChange(Party.EMPLOYEE, NOW));

        assertThat(plan.partOf(plan.managerId())).isEmpty();
        assertThat(plan.partOf(UUID.randomUUID())).isEmpty();
    }

    private static ConversationPlan plan() {
        return new ConversationPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new NewPlan("Towards staff engineer", new NewPlan.NewManager("max@example.com", null)),
                NOW);
    }
}
