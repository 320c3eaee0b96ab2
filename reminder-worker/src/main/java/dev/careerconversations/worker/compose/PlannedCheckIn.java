package dev.careerconversations.worker.compose;

import java.time.LocalDate;
import java.util.UUID;

/** A check-in of which nothing was recorded yet: view {@code planned_check_in_v1}. */
record PlannedCheckIn(UUID planId, UUID checkInId, LocalDate dueOn) {}
