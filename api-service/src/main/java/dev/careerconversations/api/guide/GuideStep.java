package dev.careerconversations.api.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where on the way of a conversation a prompt helps. */
@Schema(description = """
                PREPARE: reflecting and researching, alone.
                ASK: asking for the meeting.
                SCHEDULE: finding a time.
                SHARE_AGENDA: telling the manager what to expect.
                MEET: in the meeting.
                RECORD_OUTCOME: writing down what was said.
                FOLLOW_UP: saying thanks, and what comes of it.
                KEEP_GOING: keeping promises.""")
enum GuideStep {
    PREPARE,
    ASK,
    SCHEDULE,
    SHARE_AGENDA,
    MEET,
    RECORD_OUTCOME,
    FOLLOW_UP,
    KEEP_GOING
}
