package dev.careerconversations.api.checkin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CheckInSeriesRepository implements PanacheRepositoryBase<CheckInSeries, UUID> {}
