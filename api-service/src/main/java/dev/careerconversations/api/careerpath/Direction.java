package dev.careerconversations.api.careerpath;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CareerPathDirection", description = """
                Where a career path leads.
                VERTICAL: more responsibility of the same sort.
                LATERAL: other work at the same level.
                SPECIALIST: deeper into one field.
                LEADERSHIP: to leading people.""")
public enum Direction {
    VERTICAL,
    LATERAL,
    SPECIALIST,
    LEADERSHIP
}
