package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** A notice that the worker has begun to send, or settled: it can only be told apart from others. */
@JsonNaming(SnakeCaseStrategy.class)
record NoticeBeyondReach(NoticeKind kind, UUID subjectId, UUID recipientId, String occurrence, NoticeState state) {

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }
}
