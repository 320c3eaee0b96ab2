package dev.careerconversations.api.schedule;

import java.util.List;

/**
 * All notices of a plan.
 *
 * @param held locked, and free to change
 * @param others being sent, or settled
 */
record NoticesOfPlan(List<ScheduledNotice> held, List<NoticeBeyondReach> others) {}
