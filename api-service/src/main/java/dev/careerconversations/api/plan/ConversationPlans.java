package dev.careerconversations.api.plan;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class ConversationPlans implements PanacheRepositoryBase<ConversationPlan, UUID> {

    private static final String MINE = """
            (:asEmployee = true and employeeId = :me
                or :asManager = true and managerId = :me and requestedAt is not null and status <> :preparing)
            and (status <> :held and status in :statuses
                or status = :held and parts.followedUpAt is null and :notFollowedUp = true
                or status = :held and parts.followedUpAt is not null and :followedUp = true)""";
    private static final String MINE_UPWARDS =
            MINE + " and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id";
    private static final String MINE_DOWNWARDS =
            MINE + " and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc";

    /** Changes to one plan wait for each other, so that each sees the whole state that it is based on. */
    Optional<ConversationPlan> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same together with the plan that it started from, in an order that is the same for everybody. */
    List<ConversationPlan> lockedWithPrevious(UUID id) {
        return find("id = ?1 or id = (select n.previousPlanId from ConversationPlan n where n.id = ?1) order by id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those in which somebody has a part; FOLLOWED_UP is told by the delivery ledger alone. */
    List<ConversationPlan> page(UUID personId, PlanFilter filter, PageRequest<Instant> page) {
        List<PlanStatus> stored =
                Stream.of(PlanStatus.values()).filter(filter::admits).toList();
        Map<String, Object> parameters = Map.ofEntries(
                Map.entry("me", personId),
                Map.entry("asEmployee", filter.admits(Party.EMPLOYEE)),
                Map.entry("asManager", filter.admits(Party.MANAGER)),
                Map.entry("preparing", PlanStatus.PREPARING),
                Map.entry("statuses", stored),
                Map.entry("held", PlanStatus.HELD),
                Map.entry("notFollowedUp", filter.admits(PlanStatus.HELD)),
                Map.entry("followedUp", filter.admits(PlanStatus.FOLLOWED_UP)),
                Map.entry("key", page.afterKey()),
                Map.entry("id", page.afterId()));
        return (page.isDescending() ? find(MINE_DOWNWARDS, parameters) : find(MINE_UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    /**
     * How many plans an employee has started.
     *
     * @param since those after a moment
     */
    record Started(long all, long since) {}

    Started startedBy(UUID personId, Instant moment) {
        return find("""
                        select count(*), count(case when createdAt > ?2 then 1 end)
                        from ConversationPlan where employeeId = ?1""", personId, moment).project(Started.class).singleResult();
    }

    List<UUID> idsOfEmployee(UUID personId) {
        return find("select id from ConversationPlan where employeeId = ?1", personId)
                .project(UUID.class)
                .list();
    }

    /** Those that still live and name any of these people, locked in an order that is the same for everybody. */
    List<ConversationPlan> lockedLivingOf(Collection<UUID> people) {
        return find(
                        "(employeeId in ?1 or managerId in ?1) and status not in ?2 order by id",
                        people,
                        List.of(PlanStatus.COMPLETED, PlanStatus.CANCELLED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that a manager has, locked in an order that is the same for everybody. */
    List<ConversationPlan> lockedOfManager(UUID managerId) {
        return find("managerId = ?1 order by id", managerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
