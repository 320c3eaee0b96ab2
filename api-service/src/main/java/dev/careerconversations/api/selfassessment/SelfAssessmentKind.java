package dev.careerconversations.api.selfassessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = """
                What a reflection is about.
                STRENGTH: what I do well.
                UNDERUSED_SKILL: what I can do and seldom get to.
                AREA_TO_IMPROVE: what I would like to do better.
                ENERGIZING_TASK: what gives me energy.
                FULFILLING_WORK: what feels worth doing.
                INTEREST: what I would like to know more about.
                LONG_TERM_GOAL: where I want to be in two to five years.""")
public enum SelfAssessmentKind {
    STRENGTH,
    UNDERUSED_SKILL,
    AREA_TO_IMPROVE,
    ENERGIZING_TASK,
    FULFILLING_WORK,
    INTEREST,
    LONG_TERM_GOAL
}
