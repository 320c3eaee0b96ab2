package dev.careerconversations.api.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feed of one person. Once it is revoked nothing is left of it but when that was. */
@Entity
class CalendarFeed {

    @Id
    private UUID personId;

    private byte @Nullable [] secretHash;

    @Column(nullable = false)
    private Instant changedAt;

    @Version
    private long version;

    protected CalendarFeed() {}

    CalendarFeed(UUID personId, Instant now) {
        this.personId = personId;
        this.changedAt = now;
    }

    /** Whoever knows an earlier secret knows nothing any more. */
    void openWith(FeedSecret secret, Instant now) {
        secretHash = secret.hash();
        changedAt = now;
    }

    void revoke(Instant now) {
        if (secretHash != null) {
            secretHash = null;
            changedAt = now;
        }
    }

    UUID personId() {
        return personId;
    }

    Instant changedAt() {
        return changedAt;
    }

    CalendarFeedView view() {
        return new CalendarFeedView(secretHash == null ? null : changedAt, null);
    }
}
