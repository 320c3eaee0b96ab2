package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class AgendaRepository implements PanacheRepositoryBase<Agenda, UUID> {

    /** Shares an agenda, unless a request that this one has waited for did so already. */
    boolean share(UUID planId, String subject, String message, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into career.agenda (plan_id, shared_at, subject, message, version)
                                values (:plan, :now, :subject, :message, 0) on conflict (plan_id) do nothing""")
                        .setParameter("plan", planId)
                        .setParameter("now", now)
                        .setParameter("subject", subject)
                        .setParameter("message", message)
                        .executeUpdate()
                == 1;
    }
}
