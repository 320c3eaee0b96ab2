package dev.careerconversations.api.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CalendarFeedRepository implements PanacheRepositoryBase<CalendarFeed, UUID> {

    Optional<CalendarFeed> openedBy(FeedSecret secret) {
        return find("secretHash", secret.hash()).firstResultOptional();
    }
}
