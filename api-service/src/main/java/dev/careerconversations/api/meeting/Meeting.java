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

    /** How often it was changed since it was agreed: SEQUENCE of RFC 5545, by which calendars know the latest. */
    private int sequence;

    @Column(nullable = false)
    private Instant agreedAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Meeting() {}

    Meeting(UUID planId) {
        this.planId = planId;
    }

    /** Agrees on it, or changes what was agreed; the same once more changes nothing. */
    void agree(AgreedMeeting agreed, LastChange change) {
        boolean isFirst = lastChange == null;
        if (!isFirst && agreed.equals(agreed())) {
            return;
        }
        if (isFirst || !agreed.startsAt().equals(startsAt)) {
            agreedAt = change.at();
        }
        sequence = isFirst ? 0 : sequence + 1;
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
