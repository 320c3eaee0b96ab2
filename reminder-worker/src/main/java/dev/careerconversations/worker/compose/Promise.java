package dev.careerconversations.worker.compose;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An open action item: view {@code promise_v1}.
 *
 * @param byEmployee whether the employee owns it, or the manager
 */
record Promise(UUID planId, UUID actionItemId, boolean byEmployee, String title, LocalDate dueOn) {}
