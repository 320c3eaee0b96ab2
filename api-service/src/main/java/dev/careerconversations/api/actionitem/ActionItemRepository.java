package dev.careerconversations.api.actionitem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

    List<ActionItem> of(UUID planId) {
        return list("planId = ?1 order by dueOn, id", planId);
    }

    Optional<ActionItem> of(UUID planId, UUID itemId) {
        return find("planId = ?1 and id = ?2", planId, itemId).firstResultOptional();
    }
}
