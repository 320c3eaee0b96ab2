package dev.careerconversations.api.schedule;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of the schedule as people read them; {@link PlanStates} changes them. */
@ApplicationScoped
class ScheduledNotices implements PanacheRepositoryBase<ScheduledNotice, UUID> {

    private static final String TOLD = """
            state in :states and kind in :kinds and (
                recipientId = :me and (kind not in :messages or state = :sent)
                or kind in :messages and planId in :mine)""";
    private static final String TOLD_UPWARDS =
            TOLD + " and (dueAt > :key or dueAt = :key and id > :id) order by dueAt, id";
    private static final String TOLD_DOWNWARDS =
            TOLD + " and (dueAt < :key or dueAt = :key and id < :id) order by dueAt desc, id desc";

    /**
     * Returns a page of what somebody is told, by when it is due. Messages from one party to the other are known to their
     * sender at once, to their reader once they were sent.
     *
     * @param planIds the plans whose employee this person is
     */
    List<ScheduledNotice> toldTo(
            UUID personId,
            List<UUID> planIds,
            List<NoticeState> states,
            List<NoticeKind> kinds,
            PageRequest<Instant> page) {
        Map<String, Object> parameters = Map.of(
                "states",
                states,
                "kinds",
                kinds,
                "me",
                personId,
                "messages",
                NoticeKind.messages(),
                "sent",
                NoticeState.SENT,
                "mine",
                planIds,
                "key",
                page.afterKey(),
                "id",
                page.afterId());
        return (page.isDescending() ? find(TOLD_DOWNWARDS, parameters) : find(TOLD_UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    void lockToldTo(UUID recipientId) {
        getEntityManager()
                .createNativeQuery(
                        "select id from delivery.notice where recipient_id = :recipient order by id for update",
                        UUID.class)
                .setParameter("recipient", recipientId)
                .getResultList();
    }

    void lockOf(List<UUID> planIds) {
        getEntityManager()
                .createNativeQuery(
                        "select id from delivery.notice where plan_id in (:plans) order by id for update", UUID.class)
                .setParameter("plans", planIds)
                .getResultList();
    }

    void carryOver(List<UUID> subjects, UUID from, UUID to) {
        update("planId = ?1 where planId = ?2 and subjectId in ?3", to, from, subjects);
    }

    void handOver(UUID planId, UUID from, UUID to) {
        update("recipientId = ?1 where recipientId = ?2 and planId = ?3", to, from, planId);
    }

    Optional<Delivery> latest(NoticeKind kind, UUID subjectId) {
        return find("""
                        select state, dueAt, settledAt
                        from ScheduledNotice where kind = ?1 and subjectId = ?2 order by id desc""", kind, subjectId).project(Delivery.class).firstResultOptional();
    }

    Optional<Delivery> lockedLatest(NoticeKind kind, UUID subjectId) {
        return find("kind = ?1 and subjectId = ?2 order by id desc", kind, subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .map(ScheduledNotice::delivery);
    }
}
