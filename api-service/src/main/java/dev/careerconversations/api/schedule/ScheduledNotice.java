package dev.careerconversations.api.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A row of the schedule. The worker moves its state along meanwhile, so a row is only changed while it is locked and
 * still withdrawable.
 */
@Entity
@DynamicUpdate
@Table(schema = "delivery", name = "notice")
@SuppressWarnings("UnusedVariable") // some columns are for queries and the worker only
class ScheduledNotice {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false, updatable = false)
    private UUID subjectId;

    @Column(nullable = false)
    private UUID recipientId;

    @Column(nullable = false, updatable = false)
    private String occurrence;

    @Column(nullable = false)
    private Instant dueAt;

    private @Nullable Instant staleAt;

    private boolean digest;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private NoticeState state = NoticeState.PENDING;

    private @Nullable String reason;
    private @Nullable UUID emailId;
    private @Nullable Instant settledAt;

    protected ScheduledNotice() {}

    ScheduledNotice(UUID planId, Notice notice) {
        this.planId = planId;
        this.kind = notice.key().kind();
        this.subjectId = notice.key().subjectId();
        this.recipientId = notice.key().recipientId();
        this.occurrence = notice.key().occurrence();
        this.dueAt = notice.dueAt();
        this.staleAt = notice.staleAt();
        this.digest = notice.key().kind().isDigest();
    }

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }

    UUID id() {
        return id;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant staleAt() {
        return staleAt;
    }

    NoticeState state() {
        return state;
    }

    Delivery delivery() {
        return new Delivery(state, dueAt, settledAt);
    }

    MyNotice toldTo(UUID reader) {
        return new MyNotice(
                id,
                kind,
                planId,
                subjectId,
                !recipientId.equals(reader),
                dueAt,
                MyNotice.State.of(state),
                whyNot(),
                settledAt);
    }

    /** The reasons in the ledger are for operators, and may name addresses. */
    private MyNotice.@Nullable Reason whyNot() {
        return switch (state) {
            case SKIPPED -> MyNotice.Reason.STALE;
            case CANCELLED -> MyNotice.Reason.ofWithdrawal(reason);
            case FAILED -> MyNotice.Reason.UNDELIVERABLE;
            case PENDING, QUEUED, SENDING, SENT -> null;
        };
    }

    /** Makes the row say what the plan implies; what was told, refused or dropped as stale stays as it is. */
    void match(Notice implied) {
        boolean same = dueAt.equals(implied.dueAt()) && Objects.equals(staleAt, implied.staleAt());
        if (state == NoticeState.CANCELLED || (state.isWithdrawable() && !same)) {
            dueAt = implied.dueAt();
            staleAt = implied.staleAt();
            restart(NoticeState.PENDING, null);
        }
    }

    /** Withdraws it, unless it is being sent or settled. */
    void cancel(String why) {
        if (state.isWithdrawable()) {
            restart(NoticeState.CANCELLED, why);
        }
    }

    private void restart(NoticeState next, @Nullable String why) {
        state = next;
        reason = why;
        emailId = null;
    }
}
