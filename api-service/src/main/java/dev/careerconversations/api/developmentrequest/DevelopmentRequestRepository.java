package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DevelopmentRequestRepository implements PanacheRepositoryBase<DevelopmentRequest, UUID> {

    private static final String FILTERED =
            "planId = :plan and kind in :kinds and (answer.answer in :answers or answer.answer is null and :unanswered = true)";
    private static final String UPWARDS =
            FILTERED + " and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id";
    private static final String DOWNWARDS =
            FILTERED + " and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc";

    List<DevelopmentRequest> page(UUID planId, DevelopmentRequestFilter filter, PageRequest<Instant> page) {
        Map<String, Object> parameters = Map.of(
                "plan", planId,
                "kinds", filter.kinds(),
                "answers", filter.answers(),
                "unanswered", filter.admitsUnanswered(),
                "key", page.afterKey(),
                "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    List<DevelopmentRequest> of(UUID planId) {
        return list("planId = ?1 order by createdAt, id", planId);
    }

    Optional<DevelopmentRequest> of(UUID planId, UUID requestId) {
        return find("planId = ?1 and id = ?2", planId, requestId).firstResultOptional();
    }
}
