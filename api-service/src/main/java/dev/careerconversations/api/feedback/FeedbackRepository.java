package dev.careerconversations.api.feedback;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<Feedback, UUID> {

    private static final String UPWARDS = """
            planId = :plan and kind in :kinds
            and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id""";
    private static final String DOWNWARDS = """
            planId = :plan and kind in :kinds
            and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc""";

    List<Feedback> page(UUID planId, List<FeedbackKind> kinds, PageRequest<Instant> page) {
        Map<String, Object> parameters =
                Map.of("plan", planId, "kinds", kinds, "key", page.afterKey(), "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<Feedback> of(UUID planId) {
        return list("planId = ?1 order by createdAt, id", planId);
    }

    Optional<Feedback> of(UUID planId, UUID feedbackId) {
        return find("planId = ?1 and id = ?2", planId, feedbackId).firstResultOptional();
    }
}
