package dev.careerconversations.api.privatenote;

import dev.careerconversations.api.listing.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Every query names the author: there is no way to another's notes. */
@ApplicationScoped
class PrivateNoteRepository implements PanacheRepositoryBase<PrivateNote, UUID> {

    private static final String UPWARDS = """
            planId = :plan and authorId = :author
            and (createdAt > :key or createdAt = :key and id > :id) order by createdAt, id""";
    private static final String DOWNWARDS = """
            planId = :plan and authorId = :author
            and (createdAt < :key or createdAt = :key and id < :id) order by createdAt desc, id desc""";

    List<PrivateNote> page(UUID planId, UUID authorId, PageRequest<Instant> page) {
        Map<String, Object> parameters =
                Map.of("plan", planId, "author", authorId, "key", page.afterKey(), "id", page.afterId());
        return (page.isDescending() ? find(DOWNWARDS, parameters) : find(UPWARDS, parameters))
                .page(0, page.rows())
                .list();
    }

    Optional<PrivateNote> of(UUID planId, UUID authorId, UUID noteId) {
        return find("planId = ?1 and authorId = ?2 and id = ?3", planId, authorId, noteId)
                .firstResultOptional();
    }

    long countOf(UUID planId, UUID authorId) {
        return count("planId = ?1 and authorId = ?2", planId, authorId);
    }
}
