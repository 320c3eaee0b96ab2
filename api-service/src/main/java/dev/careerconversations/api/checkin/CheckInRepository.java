package dev.careerconversations.api.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CheckInRepository implements PanacheRepositoryBase<CheckIn, UUID> {

    List<CheckIn> of(UUID planId) {
        return list("planId = ?1 order by dueOn, id", planId);
    }

    List<CheckIn> planned(UUID planId) {
        return list("planId = ?1 and status = ?2 order by dueOn, id", planId, CheckInStatus.PLANNED);
    }

    Optional<CheckIn> of(UUID planId, UUID checkInId) {
        return find("planId = ?1 and id = ?2", planId, checkInId).firstResultOptional();
    }
}
