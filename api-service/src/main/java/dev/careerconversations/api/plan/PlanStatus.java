package dev.careerconversations.api.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of a plan, with every legal step. */
@Schema(description = """
                Where the plan is in its life.
                PREPARING: the employee reflects and plans, alone.
                REQUESTED: the invitation is with the manager.
                SCHEDULED: a meeting is agreed.
                HELD: the meeting took place and its outcome is recorded.
                FOLLOWED_UP: the follow-up has been sent.
                COMPLETED: closed by the employee.
                CANCELLED: will not take place.""")
public enum PlanStatus {
    PREPARING,
    REQUESTED,
    SCHEDULED,
    HELD,
    FOLLOWED_UP,
    COMPLETED,
    CANCELLED;

    private static final Map<PlanStatus, Map<PlanStep, PlanStatus>> LIFE = Map.of(
            PREPARING,
            Map.of(PlanStep.ASK, REQUESTED, PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.CANCEL, CANCELLED),
            REQUESTED,
            Map.of(PlanStep.DECLINE, PREPARING, PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.CANCEL, CANCELLED),
            SCHEDULED,
            Map.of(PlanStep.AGREE_MEETING, SCHEDULED, PlanStep.RECORD_OUTCOME, HELD, PlanStep.CANCEL, CANCELLED),
            HELD,
            Map.of(PlanStep.RECORD_OUTCOME, HELD, PlanStep.FOLLOW_UP, FOLLOWED_UP),
            FOLLOWED_UP,
            Map.of(PlanStep.RECORD_OUTCOME, FOLLOWED_UP, PlanStep.COMPLETE, COMPLETED));

    /** Returns the status after a step, or nothing if the step is not legal now. */
    public Optional<PlanStatus> after(PlanStep step) {
        return Optional.ofNullable(LIFE.getOrDefault(this, Map.of()).get(step));
    }

    /** Returns the steps that are legal now, in the order in which a plan lives through them. */
    public List<PlanStep> legalSteps() {
        return LIFE.getOrDefault(this, Map.of()).keySet().stream().sorted().toList();
    }

    /** Whether the meeting took place and what was agreed in it is being kept: action items and check-ins live. */
    public boolean isKeepingPromises() {
        return this == HELD || this == FOLLOWED_UP;
    }
}
