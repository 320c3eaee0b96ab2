package dev.careerconversations.api.schedule;

import java.util.UUID;

/** A notice that the worker has begun to send, or settled: it can only be told apart from others. */
record NoticeBeyondReach(NoticeKind kind, UUID subjectId, UUID recipientId, String occurrence, NoticeState state) {

    Notice.Key key() {
        return new Notice.Key(kind, subjectId, recipientId, occurrence);
    }
}
