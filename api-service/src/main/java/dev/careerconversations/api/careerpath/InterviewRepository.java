package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.plan.Party;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Of career paths that the reader may see. */
@ApplicationScoped
class InterviewRepository implements PanacheRepositoryBase<InformationalInterview, UUID> {

    Map<UUID, List<InformationalInterviewView>> of(List<UUID> pathIds, Party reader) {
        return list(
                        "careerPathId in ?1 and (shared = true or ?2 = true) order by createdAt, id",
                        pathIds,
                        reader == Party.EMPLOYEE)
                .stream()
                .collect(Collectors.groupingBy(
                        InformationalInterview::careerPathId,
                        Collectors.mapping(InformationalInterview::view, Collectors.toList())));
    }

    Optional<InformationalInterview> of(UUID pathId, Party reader, UUID interviewId) {
        return find(
                        "careerPathId = ?1 and (shared = true or ?2 = true) and id = ?3",
                        pathId,
                        reader == Party.EMPLOYEE,
                        interviewId)
                .firstResultOptional();
    }

    long countOf(UUID pathId) {
        return count("careerPathId", pathId);
    }

    void deleteOf(UUID pathId) {
        delete("careerPathId", pathId);
    }
}
