package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AgendaItems implements PanacheRepositoryBase<AgendaItem, UUID> {

    List<AgendaItem> of(UUID planId) {
        return list("planId = ?1 order by position", planId);
    }

    Optional<AgendaItem> of(UUID planId, UUID itemId) {
        return find("planId = ?1 and id = ?2", planId, itemId).firstResultOptional();
    }

    int nextPosition(UUID planId) {
        return find("select coalesce(max(position), 0) + 1 from AgendaItem where planId = ?1", planId)
                .project(Integer.class)
                .singleResult();
    }
}
