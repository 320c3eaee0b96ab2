package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

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

    private @Nullable LocalDate dueOn;
    private @Nullable UUID checkInId;

    @Column(nullable = false)
    private Instant recordedAt;

    protected ActionItemProgress() {}

    /** @param checkInId at which it was told; null if at none */
    ActionItemProgress(ActionItem item, NewProgress entry, LastChange change, @Nullable UUID checkInId) {
        this.actionItemId = item.id();
        this.author = change.by();
        this.note = entry.note();
        this.status = item.status();
        this.dueOn = entry.dueOn();
        this.checkInId = checkInId;
        this.recordedAt = change.at();
    }

    UUID actionItemId() {
        return actionItemId;
    }

    ActionItemView.Progress view() {
        return new ActionItemView.Progress(author, note, status, dueOn, checkInId, recordedAt);
    }
}
