package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** A notice that the worker has begun to send, or settled: it is told apart from others, and nothing is planned in its place. */
@JsonNaming(SnakeCaseStrategy.class)
record NoticeBeyondReach(NoticeKind kind, UUID subjectId, UUID recipientId, String occurrence, NoticeState state) {

    /** An agenda that was shared by hand may have been taken back since; one that went stale never reached anybody. */
    boolean isTold() {
        return state != NoticeState.SKIPPED && (kind != NoticeKind.AGENDA || key().isAutomatic());
    }

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }
}
