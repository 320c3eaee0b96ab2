package dev.careerconversations.api.plan;

import java.util.List;

/** @param items the caller's plans, newest first */
record PlanList(List<PlanView> items) {}
