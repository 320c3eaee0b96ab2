package dev.careerconversations.api.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a plan's agenda is shared, and the words in which it is, or will be, mailed. */
@Entity
@SuppressWarnings("UnusedVariable") // the worker reads subject and message
class Agenda {

    @Id
    private UUID planId;

    private boolean sharesAutomatically = true;

    @Column(nullable = false)
    private Instant changedAt;

    private @Nullable Instant sharedAt;
    private @Nullable String subject;
    private @Nullable String message;

    @Version
    private long version;

    protected Agenda() {}

    Agenda(UUID planId) {
        this.planId = planId;
    }

    @Nullable
    Instant sharedAt() {
        return sharedAt;
    }

    void shareAutomatically(boolean automatically, Instant now) {
        sharesAutomatically = automatically;
        changedAt = now;
    }
}
