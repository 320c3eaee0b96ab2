package dev.careerconversations.api.careerpath;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "InformationalInterviewStatus",
        description = "PLANNED: still to come. HELD: they have talked. CANCELLED: it will not take place.")
public enum InterviewStatus {
    PLANNED,
    HELD,
    CANCELLED
}
