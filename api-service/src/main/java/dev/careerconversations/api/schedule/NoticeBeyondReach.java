package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that the worker has begun to send, or settled: it is told apart from others, and nothing is planned in its place.
 *
 * @param id null unless it is being sent
 */
@JsonNaming(SnakeCaseStrategy.class)
record NoticeBeyondReach(
        @Nullable UUID id,
        NoticeKind kind,
        UUID subjectId,
        UUID recipientId,
        String occurrence,
        Instant dueAt,
        NoticeState state) {

    /** An agenda that was shared by hand may have been taken back since; one that went stale never reached anybody. */
    boolean isTold() {
        return state != NoticeState.SKIPPED && (kind != NoticeKind.AGENDA || key().isAutomatic());
    }

    /** Whether its recipient has been told it, or is being told it. */
    boolean mayBeKnown() {
        return state == NoticeState.SENT || state == NoticeState.SENDING;
    }

    boolean isBeingSent() {
        return state == NoticeState.SENDING;
    }

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }
}
