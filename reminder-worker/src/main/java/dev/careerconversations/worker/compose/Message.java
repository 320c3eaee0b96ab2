package dev.careerconversations.worker.compose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person says to another, word for word: view {@code message_v1}.
 *
 * @param employeeEmail null if the employee has no address any more
 */
record Message(
        UUID noticeId,
        UUID planId,
        String subject,
        String message,
        String employeeName,
        @Nullable String employeeEmail) {}
