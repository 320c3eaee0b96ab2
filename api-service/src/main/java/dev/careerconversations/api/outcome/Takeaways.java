package dev.careerconversations.api.outcome;

import dev.careerconversations.api.plan.PlanAccess;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Takeaways implements PanacheRepositoryBase<Takeaway, UUID> {

    List<TakeawayView> of(UUID planId) {
        return list("planId = ?1 order by author, position", planId).stream()
                .map(Takeaway::view)
                .toList();
    }

    void replaceOwn(PlanAccess plan, List<String> texts) {
        delete("planId = ?1 and author = ?2", plan.planId(), plan.caller());
        for (int position = 0; position < texts.size(); position++) {
            persist(new Takeaway(
                    plan.planId(), plan.caller(), position, texts.get(position).strip(), plan.now()));
        }
    }
}
