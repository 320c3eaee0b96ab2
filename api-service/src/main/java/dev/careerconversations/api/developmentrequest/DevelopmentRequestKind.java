package dev.careerconversations.api.developmentrequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = """
                What a development request asks for.
                LEAD_PROJECT: to lead a project.
                MENTOR: somebody to learn from over time.
                CERTIFICATION: to earn a certificate.
                TRAINING: a course or a conference.
                SHADOWING: to watch somebody at their work.
                STRETCH_ASSIGNMENT: work that asks for more than I can do yet.
                INTRODUCTION: to be introduced to somebody.
                OTHER: anything else.""")
public enum DevelopmentRequestKind {
    LEAD_PROJECT,
    MENTOR,
    CERTIFICATION,
    TRAINING,
    SHADOWING,
    STRETCH_ASSIGNMENT,
    INTRODUCTION,
    OTHER
}
