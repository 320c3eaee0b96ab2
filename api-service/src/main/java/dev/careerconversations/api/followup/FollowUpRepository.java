package dev.careerconversations.api.followup;

import dev.careerconversations.api.plan.LastChange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<FollowUp, UUID> {

    /** Follows the outcome in other words. */
    void redraft(UUID planId, FollowUpText text, LastChange change) {
        update("""
                update versioned FollowUp set subject = ?1, message = ?2, revision = revision + 1,
                    lastChange.by = ?3, lastChange.at = ?4
                where planId = ?5""", text.subject(), text.message(), change.by(), change.at(), planId);
    }
}
