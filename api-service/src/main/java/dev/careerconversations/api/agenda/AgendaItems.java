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

    /**
     * Where there is room for one more.
     *
     * @param count how many there are
     * @param last the position of the last; 0 if there is none
     */
    record Room(long count, int last) {}

    Room roomIn(UUID planId) {
        return find("select count(*), coalesce(max(position), 0) from AgendaItem where planId = ?1", planId)
                .project(Room.class)
                .singleResult();
    }
}
