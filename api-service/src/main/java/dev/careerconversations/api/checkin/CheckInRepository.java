package dev.careerconversations.api.checkin;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    private static final String UPWARDS = """
            planId = :plan and status in :statuses
            and (dueOn > :key or dueOn = :key and id > :id) order by dueOn, id""";
    private static final String DOWNWARDS = """
            planId = :plan and status in :statuses
            and (dueOn < :key or dueOn = :key and id < :id) order by dueOn desc, id desc""";

    List<CheckIn> page(UUID planId, Optional<CheckInStatus> status, PageRequest<LocalDate> page) {
        Map<String, Object> parameters = Map.of(
                "plan", planId,
                "statuses", status.map(List::of).orElseGet(() -> List.of(CheckInStatus.values())),
                "key", page.afterKey(),
                "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<CheckIn> of(UUID planId) {
        return list("planId = ?1 order by dueOn, id", planId);
    }

    CheckInCounts counts(UUID planId, LocalDate today) {
        return find("""
                        select count(case when status = 'PLANNED' then 1 end),
                            count(case when status = 'PLANNED' and dueOn < ?2 then 1 end),
                            count(case when status = 'RECORDED' then 1 end),
                            count(case when status = 'SKIPPED' then 1 end),
                            min(case when status = 'PLANNED' and dueOn >= ?2 then dueOn end)
                        from CheckIn where planId = ?1""", planId, today).project(CheckInCounts.class).singleResult();
    }

    List<CheckIn> planned(UUID planId) {
        return list("planId = ?1 and status = ?2", planId, CheckInStatus.PLANNED);
    }

    Optional<CheckIn> of(UUID planId, UUID checkInId) {
        return find("planId = ?1 and id = ?2", planId, checkInId).firstResultOptional();
    }
}
