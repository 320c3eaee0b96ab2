package dev.careerconversations.api.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows that may change are read by locking them, never before: the worker changes them too, and a row that is already in
 * the persistence context would stay as it was when it was read.
 */
@ApplicationScoped
class ScheduledNotices implements PanacheRepositoryBase<ScheduledNotice, UUID> {

    private static final List<NoticeState> CHANGEABLE =
            List.of(NoticeState.PENDING, NoticeState.QUEUED, NoticeState.CANCELLED);

    /**
     * Returns all notices of a plan, those locked that the API may change. What is being sent is left to the worker: it
     * may be about to settle one email that tells of several plans, and would wait in a circle with whoever goes through
     * these plans one by one. If the mail server puts such an email off meanwhile, its notices are locked as well.
     */
    NoticesOfPlan heldOf(UUID planId) {
        while (true) {
            List<ScheduledNotice> held = find("planId = ?1 and state in ?2 order by id", planId, CHANGEABLE)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
            List<UUID> ids = held.stream().map(ScheduledNotice::id).toList();
            List<NoticeBeyondReach> others =
                    find("""
                            select kind, subjectId, recipientId, occurrence, state
                            from ScheduledNotice where planId = ?1 and id not in ?2""", planId, ids).project(NoticeBeyondReach.class).list();
            if (others.stream().noneMatch(notice -> CHANGEABLE.contains(notice.state()))) {
                return new NoticesOfPlan(held, others);
            }
        }
    }

    /**
     * Returns what somebody is told, the latest due first. Messages from one party to the other are known to their
     * sender at once, to their reader once they were sent.
     *
     * @param planIds the plans whose employee this person is
     */
    List<ScheduledNotice> toldTo(UUID personId, List<UUID> planIds, Collection<NoticeState> states, int most) {
        return find(
                        """
                        state in :states and (
                            recipientId = :me and (kind not in :messages or state = :sent)
                            or kind in :messages and planId in :mine)
                        order by dueAt desc, id desc""",
                        Map.of(
                                "states", states,
                                "me", personId,
                                "messages", NoticeKind.messages(),
                                "sent", NoticeState.SENT,
                                "mine", planIds))
                .page(0, most)
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

    void handOver(UUID planId, UUID from, UUID to) {
        update("recipientId = ?1 where recipientId = ?2 and planId = ?3", to, from, planId);
    }

    Optional<Delivery> latest(NoticeKind kind, UUID subjectId) {
        return find("""
                        select state, dueAt, settledAt
                        from ScheduledNotice where kind = ?1 and subjectId = ?2 order by id desc""", kind, subjectId).project(Delivery.class).firstResultOptional();
    }

    Optional<ScheduledNotice> lockedLatest(NoticeKind kind, UUID subjectId) {
        return find("kind = ?1 and subjectId = ?2 order by id desc", kind, subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
