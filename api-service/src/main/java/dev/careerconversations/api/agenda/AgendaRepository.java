package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AgendaRepository implements PanacheRepositoryBase<Agenda, UUID> {

    Optional<Instant> sharedAt(UUID planId) {
        return findByIdOptional(planId).map(Agenda::sharedAt);
    }
}
