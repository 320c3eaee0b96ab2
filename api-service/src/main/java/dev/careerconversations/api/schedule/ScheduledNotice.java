package dev.careerconversations.api.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A row of the schedule, to be read. {@link PlanStates} writes it, and the worker moves its state along. */
@Entity
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

    UUID id() {
        return id;
    }

    Instant dueAt() {
        return dueAt;
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
}
