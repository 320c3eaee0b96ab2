package dev.careerconversations.api.followup;

import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.schedule.Consequence;
import dev.careerconversations.api.schedule.NoticeKind;
import dev.careerconversations.api.schedule.PlanFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps the draft in step with the outcome, for as long as nobody has edited or begun to send it. */
@ApplicationScoped
class FollowUpDrafts implements Consequence {

    private final FollowUpRepository followUps;

    FollowUpDrafts(FollowUpRepository followUps) {
        this.followUps = followUps;
    }

    @Override
    public void follow(PlanAccess plan, PlanFacts facts) {
        if (!plan.status().isKeepingPromises()) {
            return;
        }
        FollowUpDraft.of(facts, plan.link()).map(FollowUpDraft::text).ifPresent(text -> {
            Optional<PlanFacts.Draft> known = facts.draft();
            if (known.isEmpty()) {
                followUps.persist(new FollowUp(plan.planId(), text, plan.change()));
            } else if (!known.get().settled()
                    && facts.canStillChange(NoticeKind.FOLLOW_UP)
                    && !text.isSaidBy(known.get())) {
                followUps.redraft(plan.planId(), text, plan.change());
            }
        });
    }
}
