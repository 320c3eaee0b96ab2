package dev.careerconversations.api.careerpath;

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
class CareerPathRepository implements PanacheRepositoryBase<CareerPath, UUID> {

    private static final String UPWARDS = """
            planId = :plan and (shared = true or :all = true)
            and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id""";
    private static final String DOWNWARDS = """
            planId = :plan and (shared = true or :all = true)
            and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc""";

    List<CareerPath> page(UUID planId, Party reader, PageRequest<Instant> page) {
        Map<String, Object> parameters =
                Map.of("plan", planId, "all", reader == Party.EMPLOYEE, "key", page.afterKey(), "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<CareerPath> of(UUID planId, Party reader) {
        return list(
                "planId = ?1 and (shared = true or ?2 = true) order by createdAt, id",
                planId,
                reader == Party.EMPLOYEE);
    }

    Optional<CareerPath> of(UUID planId, Party reader, UUID pathId) {
        return find(
                        "planId = ?1 and (shared = true or ?2 = true) and id = ?3",
                        planId,
                        reader == Party.EMPLOYEE,
                        pathId)
                .firstResultOptional();
    }
}
