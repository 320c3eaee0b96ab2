package dev.careerconversations.api.followup;

import dev.careerconversations.api.schedule.Delivery;
import dev.careerconversations.api.schedule.NoticeState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = """
                DRAFT: goes out by itself at sendsAt.
                HELD: held back by the employee, goes nowhere until released or sent.
                APPROVED: sent by the employee, on its way.
                SENT: accepted by the manager's mail server.
                FAILED: refused by the manager's mail server.""")
public enum FollowUpStatus {
    DRAFT,
    HELD,
    APPROVED,
    SENT,
    FAILED;

    static FollowUpStatus of(FollowUp followUp, @Nullable Delivery delivery) {
        NoticeState state = delivery == null ? NoticeState.PENDING : delivery.state();
        return switch (state) {
            case SENT -> SENT;
            case FAILED, SKIPPED -> FAILED;
            case SENDING -> APPROVED;
            case PENDING, QUEUED, CANCELLED ->
                followUp.isHeld() ? HELD : followUp.approvedAt() != null ? APPROVED : DRAFT;
        };
    }
}
