package dev.careerconversations.api.careerpath;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the employee has a qualification. HAVE: fully. PARTLY: in part. MISSING: not yet.")
public enum QualificationLevel {
    HAVE,
    PARTLY,
    MISSING
}
