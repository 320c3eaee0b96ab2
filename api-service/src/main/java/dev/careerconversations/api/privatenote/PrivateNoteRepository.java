package dev.careerconversations.api.privatenote;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query names the author: there is no way to another's notes. */
@ApplicationScoped
class PrivateNoteRepository implements PanacheRepositoryBase<PrivateNote, UUID> {

    List<PrivateNote> of(UUID planId, UUID authorId) {
        return list("planId = ?1 and authorId = ?2 order by id", planId, authorId);
    }

    Optional<PrivateNote> of(UUID planId, UUID authorId, UUID noteId) {
        return find("planId = ?1 and authorId = ?2 and id = ?3", planId, authorId, noteId)
                .firstResultOptional();
    }

    long countOf(UUID planId, UUID authorId) {
        return count("planId = ?1 and authorId = ?2", planId, authorId);
    }
}
