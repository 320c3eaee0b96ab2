package dev.careerconversations.api.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
}
