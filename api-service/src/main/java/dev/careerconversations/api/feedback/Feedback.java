package dev.careerconversations.api.feedback;

import dev.careerconversations.api.plan.LastChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One thing that the manager told the employee. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class Feedback {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    @Column(nullable = false)
    private String text;

    private @Nullable String example;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Feedback() {}

    Feedback(UUID planId, FeedbackContent content, LastChange change) {
        this.planId = planId;
        this.createdAt = change.at();
        change(content, change);
    }

    final void change(FeedbackContent content, LastChange change) {
        kind = content.kind();
        text = content.text();
        example = content.example();
        lastChange = change;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    FeedbackContent content() {
        return new FeedbackContent(kind, text, example);
    }

    FeedbackView view() {
        return new FeedbackView(id, kind, text, example, createdAt);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
