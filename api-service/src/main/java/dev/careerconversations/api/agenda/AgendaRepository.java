package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class AgendaRepository implements PanacheRepositoryBase<Agenda, UUID> {

    /** Shares an agenda, unless a request that this one has waited for did so already. */
    boolean share(UUID planId, AgendaDraft draft, Instant now) {
        return getEntityManager()
                        .createNativeQuery("""
                                insert into career.agenda (plan_id, shared_at, subject, message, changed_at, version)
                                values (:plan, :now, :subject, :message, :now, 0)
                                on conflict (plan_id) do update set shared_at = excluded.shared_at, subject = excluded.subject,
                                    message = excluded.message, version = agenda.version + 1
                                where agenda.shared_at is null""")
                        .setParameter("plan", planId)
                        .setParameter("now", now)
                        .setParameter("subject", draft.subject())
                        .setParameter("message", draft.message())
                        .executeUpdate()
                == 1;
    }

    /** Writes down the words in which it will share itself. */
    void draft(UUID planId, AgendaDraft draft, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into career.agenda (plan_id, subject, message, changed_at, version)
                        values (:plan, :subject, :message, :now, 0)
                        on conflict (plan_id) do update set subject = excluded.subject, message = excluded.message,
                            version = agenda.version + 1""")
                .setParameter("plan", planId)
                .setParameter("now", now)
                .setParameter("subject", draft.subject())
                .setParameter("message", draft.message())
                .executeUpdate();
    }

    /** It is as if it had never been shared. */
    void takeBack(UUID planId) {
        getEntityManager().createNativeQuery("""
                        with forgotten as (delete from career.agenda_removal where plan_id = :plan)
                        update career.agenda set shared_at = null, subject = null, message = null, version = version + 1
                        where plan_id = :plan""").setParameter("plan", planId).executeUpdate();
    }
}
