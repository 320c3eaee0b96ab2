package dev.careerconversations.worker.compose;

import java.util.UUID;

/** What one person says to another, word for word: view {@code message_v1}. */
record Message(UUID noticeId, UUID planId, String subject, String message, String employeeName, String employeeEmail) {}
