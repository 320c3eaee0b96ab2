package dev.careerconversations.api.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ConversationPlans implements PanacheRepositoryBase<ConversationPlan, UUID> {

    /** Changes to one plan wait for each other, so that each sees the whole state that it is based on. */
    Optional<ConversationPlan> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<ConversationPlan> namingPerson(UUID personId) {
        return list("employeeId = ?1 or managerId = ?1 order by id desc", personId);
    }

    long countOfEmployee(UUID personId, Instant createdAfter) {
        return count("employeeId = ?1 and createdAt > ?2", personId, createdAfter);
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
