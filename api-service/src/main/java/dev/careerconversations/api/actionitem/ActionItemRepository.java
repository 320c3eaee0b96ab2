package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.LastChange;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

    private static final String UPWARDS = """
            planId = :plan and status in :statuses and owner in :owners
            and (dueOn > :key or dueOn = :key and id > :id) order by dueOn, id""";
    private static final String DOWNWARDS = """
            planId = :plan and status in :statuses and owner in :owners
            and (dueOn < :key or dueOn = :key and id < :id) order by dueOn desc, id desc""";

    List<ActionItem> page(UUID planId, ActionItemFilter filter, PageRequest<LocalDate> page) {
        Map<String, Object> parameters = Map.of(
                "plan", planId,
                "statuses", filter.statuses(),
                "owners", filter.owners(),
                "key", page.afterKey(),
                "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<ActionItem> of(UUID planId) {
        return list("planId = ?1 order by dueOn, id", planId);
    }

    Optional<ActionItem> of(UUID planId, UUID itemId) {
        return find("planId = ?1 and id = ?2", planId, itemId).firstResultOptional();
    }

    List<UUID> openIn(UUID planId) {
        return find(
                        "select id from ActionItem where planId = ?1 and status = ?2 order by id",
                        planId,
                        ActionItemStatus.OPEN)
                .project(UUID.class)
                .list();
    }

    void move(List<UUID> ids, UUID from, UUID to, LastChange change) {
        update("""
                update versioned ActionItem set planId = ?1, carriedFromPlanId = ?2, lastChange.by = ?3, lastChange.at = ?4
                where id in ?5""", to, from, change.by(), change.at(), ids);
    }
}
