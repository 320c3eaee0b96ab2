package dev.careerconversations.api.meeting;

import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A time at which one party would meet; the other one may accept it. */
@Entity
@SuppressWarnings("UnusedVariable") // queries and views read them
class ProposedTime {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party proposedBy;

    @Column(nullable = false)
    private Instant startsAt;

    private int minutes;

    @Column(nullable = false)
    private String timeZone;

    private @Nullable String place;
    private @Nullable String link;
    private @Nullable String note;

    @Column(nullable = false)
    private Instant proposedAt;

    @Version
    private long version;

    protected ProposedTime() {}

    ProposedTime(UUID planId, Party by, AgreedMeeting meeting, @Nullable String note, Instant now) {
        this.planId = planId;
        this.proposedBy = by;
        this.startsAt = meeting.startsAt();
        this.minutes = meeting.minutes();
        this.timeZone = meeting.timeZone().getId();
        this.place = meeting.place();
        this.link = meeting.link();
        this.note = note;
        this.proposedAt = now;
    }

    boolean isProposedBy(Party party) {
        return proposedBy == party;
    }

    boolean hasPassed(Instant now) {
        return !startsAt.isAfter(now);
    }

    AgreedMeeting meeting() {
        return new AgreedMeeting(startsAt, ZoneId.of(timeZone), minutes, place, link);
    }

    ProposedTimes.ProposedTimeView view() {
        return new ProposedTimes.ProposedTimeView(
                id, proposedBy, startsAt, ZoneId.of(timeZone), minutes, place, link, note, proposedAt);
    }
}
