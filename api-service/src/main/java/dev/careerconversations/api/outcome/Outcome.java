package dev.careerconversations.api.outcome;

import dev.careerconversations.api.plan.LastChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Outcome() {}

    Outcome(UUID planId, LastChange change) {
        this.planId = planId;
        this.recordedAt = change.at();
        this.lastChange = change;
    }

    void change(LastChange change) {
        lastChange = change;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    LastChange lastChange() {
        return lastChange;
    }
}
