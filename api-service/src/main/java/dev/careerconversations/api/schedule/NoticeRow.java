package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the schedule, as it is read to be compared with what the plan implies, and as it is written.
 *
 * @param reason why it was withdrawn
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeRow(
        NoticeKind kind,
        UUID planId,
        UUID subjectId,
        UUID recipientId,
        String occurrence,
        Instant dueAt,
        @Nullable Instant staleAt,
        boolean digest,
        NoticeState state,
        @Nullable String reason) {

    static NoticeRow planned(UUID planId, Notice notice) {
        Notice.Key key = notice.key();
        return new NoticeRow(
                key.kind(),
                planId,
                key.subjectId(),
                key.recipientId(),
                key.occurrence(),
                notice.dueAt(),
                notice.staleAt(),
                notice.isDigest(),
                NoticeState.PENDING,
                null);
    }

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }

    /** Returns what makes the row say what the plan implies; nothing if it does, or was told, refused or dropped as stale. */
    Optional<NoticeRow> matching(Notice implied) {
        boolean same = dueAt.equals(implied.dueAt()) && Objects.equals(staleAt, implied.staleAt());
        return state == NoticeState.CANCELLED || (state.isWithdrawable() && !same)
                ? Optional.of(planned(planId, implied))
                : Optional.empty();
    }

    /**
     * Returns what withdraws it, unless it is withdrawn already. What failed stays failed, as people were told, but no
     * operator can have it tried again: it is taken out of its email.
     */
    Optional<NoticeRow> withdrawn(String why) {
        return switch (state) {
            case PENDING, QUEUED -> Optional.of(in(NoticeState.CANCELLED, why));
            case FAILED -> Optional.of(in(NoticeState.FAILED, why));
            case CANCELLED, SENDING, SENT, SKIPPED -> Optional.empty();
        };
    }

    private NoticeRow in(NoticeState changed, String why) {
        return new NoticeRow(kind, planId, subjectId, recipientId, occurrence, dueAt, staleAt, digest, changed, why);
    }

    /** Returns it as what nothing else is planned instead of. */
    NoticeBeyondReach beyondReach() {
        return new NoticeBeyondReach(null, kind, subjectId, recipientId, occurrence, dueAt, state);
    }
}
