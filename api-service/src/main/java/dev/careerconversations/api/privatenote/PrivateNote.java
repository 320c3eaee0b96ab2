package dev.careerconversations.api.privatenote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A note of one person. It belongs to them and not to their part in the plan, which another may take over. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class PrivateNote {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID authorId;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant changedAt;

    @Version
    private long version;

    protected PrivateNote() {}

    PrivateNote(UUID planId, UUID authorId, String text, Instant now) {
        this.planId = planId;
        this.authorId = authorId;
        this.text = text;
        this.createdAt = now;
        this.changedAt = now;
    }

    void change(String text, Instant now) {
        this.text = text;
        this.changedAt = now;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID id() {
        return id;
    }

    PrivateNoteView view() {
        return new PrivateNoteView(id, text, createdAt, changedAt);
    }
}
