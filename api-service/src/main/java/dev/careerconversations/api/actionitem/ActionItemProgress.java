package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One entry of an action item's history. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class ActionItemProgress {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID actionItemId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party author;

    @Column(nullable = false)
    private String note;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ActionItemStatus status;

    @Column(nullable = false)
    private Instant recordedAt;

    protected ActionItemProgress() {}

    ActionItemProgress(UUID actionItemId, Party author, String note, ActionItemStatus status, Instant now) {
        this.actionItemId = actionItemId;
        this.author = author;
        this.note = note;
        this.status = status;
        this.recordedAt = now;
    }

    UUID actionItemId() {
        return actionItemId;
    }

    ActionItemView.Progress view() {
        return new ActionItemView.Progress(author, note, status, recordedAt);
    }
}
