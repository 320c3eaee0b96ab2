package dev.careerconversations.api.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether and when a plan's agenda was shared, and the words in which it was. */
@Entity
@SuppressWarnings("UnusedVariable") // the worker reads subject and message
class Agenda {

    @Id
    private UUID planId;

    private @Nullable Instant sharedAt;
    private @Nullable String subject;
    private @Nullable String message;

    @Version
    private long version;

    protected Agenda() {}

    @Nullable
    Instant sharedAt() {
        return sharedAt;
    }
}
