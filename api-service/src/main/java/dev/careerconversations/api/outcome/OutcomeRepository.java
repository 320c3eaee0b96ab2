package dev.careerconversations.api.outcome;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<Outcome, UUID> {}
