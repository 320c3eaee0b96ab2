package dev.careerconversations.worker.compose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person says to another, word for word: view {@code message_v1}.
 *
 * @param employeeEmail null if the employee has no address any more
 * @param threadEmailId the email of the invitation that it follows; null if it is the invitation, or none was sent
 */
record Message(
        UUID noticeId,
        UUID planId,
        String subject,
        String message,
        String employeeName,
        @Nullable String employeeEmail,
        @Nullable UUID threadEmailId) {}
