package dev.careerconversations.api.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ScheduledNotices implements PanacheRepositoryBase<ScheduledNotice, UUID> {

    /** In the order of their ids, so that nobody waits in a circle. */
    List<ScheduledNotice> lockedOf(UUID planId) {
        return find("planId = ?1 order by id", planId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Optional<ScheduledNotice> latest(NoticeKind kind, UUID subjectId, LockModeType lock) {
        return find("kind = ?1 and subjectId = ?2 order by id desc", kind, subjectId)
                .withLock(lock)
                .firstResultOptional();
    }
}
