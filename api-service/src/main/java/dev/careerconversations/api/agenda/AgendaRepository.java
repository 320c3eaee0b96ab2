package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AgendaRepository implements PanacheRepositoryBase<Agenda, UUID> {}
