package dev.careerconversations.api.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "PLANNED: to come. RECORDED: progress was recorded. SKIPPED: will not take place.")
public enum CheckInStatus {
    PLANNED,
    RECORDED,
    SKIPPED
}
