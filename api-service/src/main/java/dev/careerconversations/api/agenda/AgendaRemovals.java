package dev.careerconversations.api.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AgendaRemovals implements PanacheRepositoryBase<AgendaRemoval, UUID> {

    static final int MOST_TOLD = 100;

    List<AgendaRemoval> of(UUID planId) {
        return find("planId = ?1 order by removedAt desc, id desc", planId)
                .page(0, MOST_TOLD)
                .list();
    }

    /** Keeps one more, and none of those that are told no longer: items can be added and removed for ever. */
    void keep(AgendaRemoval removal, UUID planId) {
        persistAndFlush(removal);
        getEntityManager()
                .createNativeQuery("""
                        delete from career.agenda_removal where plan_id = :plan and id in (
                            select id from career.agenda_removal where plan_id = :plan
                            order by removed_at desc, id desc offset :kept)""")
                .setParameter("plan", planId)
                .setParameter("kept", MOST_TOLD)
                .executeUpdate();
    }
}
