package dev.careerconversations.api.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {}
