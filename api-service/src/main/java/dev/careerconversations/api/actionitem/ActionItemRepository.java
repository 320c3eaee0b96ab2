package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

    private static final UUID NO_PLAN = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String UPWARDS = """
            planId = :plan and status in :statuses and owner in :owners
            and (dueOn > :key or dueOn = :key and id > :id) order by dueOn, id""";
    private static final String DOWNWARDS = """
            planId = :plan and status in :statuses and owner in :owners
            and (dueOn < :key or dueOn = :key and id < :id) order by dueOn desc, id desc""";

    private static final String MINE = """
            select i from ActionItem i join ConversationPlan p on p.id = i.planId
            where (p.employeeId = :me and i.owner in :ownersAsEmployee or p.managerId = :me and i.owner in :ownersAsManager)
            and p.status in :plans and (:anyPlan = true or p.id = :plan)
            and i.status = :status and i.dueOn >= :from and i.dueOn < :before""";
    private static final String MINE_UPWARDS =
            MINE + " and (i.dueOn > :key or i.dueOn = :key and i.id > :id) order by i.dueOn, i.id";
    private static final String MINE_DOWNWARDS =
            MINE + " and (i.dueOn < :key or i.dueOn = :key and i.id < :id) order by i.dueOn desc, i.id desc";

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

    /** Those of the plans in which somebody has a part; a plan's meeting is held once there are any. */
    List<ActionItem> mine(UUID personId, MyActionItemFilter filter, LocalDate today, PageRequest<LocalDate> page) {
        Map<String, Object> parameters = Map.ofEntries(
                Map.entry("me", personId),
                Map.entry("ownersAsEmployee", filter.ownersFor(Party.EMPLOYEE)),
                Map.entry("ownersAsManager", filter.ownersFor(Party.MANAGER)),
                Map.entry("plans", filter.planStatuses()),
                Map.entry("anyPlan", filter.planId().isEmpty()),
                Map.entry("plan", filter.planId().orElse(NO_PLAN)),
                Map.entry("status", filter.status()),
                Map.entry("from", filter.from(today, FIRST_DAY)),
                Map.entry("before", filter.before(today, LAST_DAY)),
                Map.entry("key", page.afterKey()),
                Map.entry("id", page.afterId()));
        return (page.isDescending() ? find(MINE_DOWNWARDS, parameters) : find(MINE_UPWARDS, parameters))
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
    /** An action item and how many entries its history has. */
    record WithLength(ActionItem item, long entries) {}

    /** Those of the plan among these, in one statement with the lengths of their histories. */
    List<WithLength> withLengths(UUID planId, List<UUID> itemIds) {
        return find("""
                        select i, (select count(p) from ActionItemProgress p where p.actionItemId = i.id)
                        from ActionItem i where i.planId = ?1 and i.id in ?2""", planId, itemIds).project(WithLength.class).list();
    }

    List<ActionItemDates> datesOf(UUID planId) {
        return find(
                        "select owner, status, dueOn, createdAt, closedAt from ActionItem where planId = ?1 order by dueOn, id",
                        planId)
                .project(ActionItemDates.class)
                .list();
    }
}
