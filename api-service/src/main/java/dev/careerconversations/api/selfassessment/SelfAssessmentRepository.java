package dev.careerconversations.api.selfassessment;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.Party;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every query names its reader: there is no way for the manager to what is not shared. */
@ApplicationScoped
class SelfAssessmentRepository implements PanacheRepositoryBase<SelfAssessmentEntry, UUID> {

    private static final String UPWARDS = """
            planId = :plan and (shared = true or :all = true) and kind in :kinds
            and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id""";
    private static final String DOWNWARDS = """
            planId = :plan and (shared = true or :all = true) and kind in :kinds
            and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc""";

    List<SelfAssessmentEntry> page(
            UUID planId, Party reader, List<SelfAssessmentKind> kinds, PageRequest<Instant> page) {
        Map<String, Object> parameters = Map.of(
                "plan",
                planId,
                "all",
                reader == Party.EMPLOYEE,
                "kinds",
                kinds,
                "key",
                page.afterKey(),
                "id",
                page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<SelfAssessmentEntry> of(UUID planId, Party reader) {
        return list(
                "planId = ?1 and (shared = true or ?2 = true) order by createdAt, id",
                planId,
                reader == Party.EMPLOYEE);
    }

    Optional<SelfAssessmentEntry> of(UUID planId, Party reader, UUID entryId) {
        return find(
                        "planId = ?1 and (shared = true or ?2 = true) and id = ?3",
                        planId,
                        reader == Party.EMPLOYEE,
                        entryId)
                .firstResultOptional();
    }
}
