package dev.careerconversations.api.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
class Outcome {

    @Id
    private UUID planId;

    @Column(nullable = false)
    private Instant recordedAt;

    @Version
    private long version;

    protected Outcome() {}

    Outcome(UUID planId, Instant now) {
        this.planId = planId;
        this.recordedAt = now;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
