package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A promise with one owner and a due date. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class ActionItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party owner;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party author;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private Instant plannedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party plannedBy;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ActionItemStatus status = ActionItemStatus.OPEN;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant closedAt;

    @Column(updatable = false)
    private @Nullable UUID developmentRequestId;

    private @Nullable UUID carriedFromPlanId;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected ActionItem() {}

    /** @param developmentRequestId what it makes good, if it came of a request */
    ActionItem(UUID planId, @Nullable UUID developmentRequestId, Party author, ActionItemContent content, Instant now) {
        this.planId = planId;
        this.developmentRequestId = developmentRequestId;
        this.author = author;
        this.createdAt = now;
        change(content, author, now);
    }

    /** Whether owner and due date stay as they are. */
    boolean keepsPlan(ActionItemContent content) {
        return content.owner() == owner && content.dueOn().equals(dueOn);
    }

    /** Owner and due date belong to whoever made the promise and whoever is to keep it. */
    boolean mayBePlannedBy(Party party) {
        return party == author || party == owner;
    }

    final void change(ActionItemContent content, Party by, Instant now) {
        lastChange = new LastChange(by, now);
        title = content.title().strip();
        plan(content, by, now);
    }

    /** Progress is a change of the item, whose history it becomes a part of. */
    void progress(NewProgress entry, LastChange change) {
        lastChange = change;
        plan(entry.appliedTo(content()), change.by(), change.at());
        become(entry.status(), change.by(), change.at());
    }

    private void plan(ActionItemContent content, Party by, Instant now) {
        if (!keepsPlan(content)) {
            owner = content.owner();
            dueOn = content.dueOn();
            plannedBy = by;
            plannedAt = now;
        }
    }

    /** A reopened item counts as planned anew: its owner need not hear of what passed while it was closed. */
    private void become(@Nullable ActionItemStatus next, Party by, Instant now) {
        if (next == null || next == status) {
            return;
        }
        if (next == ActionItemStatus.OPEN) {
            plannedBy = by;
            plannedAt = now;
        }
        status = next;
        closedAt = next == ActionItemStatus.OPEN ? null : now;
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ActionItemStatus status() {
        return status;
    }

    UUID planId() {
        return planId;
    }

    ActionItemContent content() {
        return new ActionItemContent(title, owner, dueOn);
    }

    ActionItemView view(List<ActionItemView.Progress> progress) {
        return new ActionItemView(
                id,
                title,
                owner,
                author,
                dueOn,
                status,
                createdAt,
                closedAt,
                developmentRequestId,
                carriedFromPlanId,
                progress);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
