package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.LastChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
class Meeting {

    @Id
    private UUID planId;

    @Column(nullable = false)
    private Instant startsAt;

    private int minutes;

    @Column(nullable = false)
    private String timeZone;

    private @Nullable String place;
    private @Nullable String link;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Meeting() {}

    Meeting(UUID planId) {
        this.planId = planId;
    }

    void agree(AgreedMeeting agreed, LastChange change) {
        lastChange = change;
        startsAt = agreed.startsAt();
        minutes = agreed.minutes();
        timeZone = agreed.timeZone().getId();
        place = agreed.place();
        link = agreed.link();
    }

    AgreedMeeting agreed() {
        return new AgreedMeeting(startsAt, ZoneId.of(timeZone), minutes, place, link);
    }

    MeetingView view() {
        Instant endsAt = startsAt.plus(Duration.ofMinutes(minutes));
        return new MeetingView(startsAt, endsAt, ZoneId.of(timeZone), minutes, place, link);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
