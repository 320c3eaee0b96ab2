package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.Party;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProposedTimeRepository implements PanacheRepositoryBase<ProposedTime, UUID> {

    List<ProposedTime> of(UUID planId) {
        return list("planId = ?1 order by startsAt, id", planId);
    }

    Optional<ProposedTime> of(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id).firstResultOptional();
    }

    void deleteOf(UUID planId) {
        delete("planId", planId);
    }

    void deleteOf(UUID planId, Party proposer) {
        delete("planId = ?1 and proposedBy = ?2", planId, proposer);
    }
}
