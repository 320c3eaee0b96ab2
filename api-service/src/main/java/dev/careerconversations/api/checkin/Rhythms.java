package dev.careerconversations.api.checkin;

import dev.careerconversations.api.plan.PlanAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps one check-in planned ahead in the rhythm that the two have agreed on. */
@ApplicationScoped
public class Rhythms {

    /** A Monday's is announced on Friday; the other party may live a day behind. */
    private static final int ANNOUNCED_DAYS_BEFORE = 4;

    private final CheckInRepository checkIns;

    Rhythms(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    /** Begins with a first rhythm, counting from the meeting's day. */
    public void begin(PlanAccess plan, CheckInRhythm rhythm, LocalDate meetingDay) {
        planNext(plan, rhythm, meetingDay);
    }

    /**
     * Changes the rhythm: what was planned in the old one is replaced, counting from the meeting's day. What may have been announced
     * already is skipped, so that whoever was told hears that it does not take place.
     */
    public void change(PlanAccess plan, CheckInRhythm rhythm, LocalDate meetingDay) {
        LocalDate next = next(plan, rhythm, meetingDay);
        boolean isPlanned = false;
        for (CheckIn checkIn : checkIns.planned(plan.planId())) {
            if (checkIn.dueOn().equals(next)) {
                isPlanned = true;
            } else if (isNear(checkIn.dueOn(), plan.today())) {
                checkIn.settle(CheckInStatus.SKIPPED, null, plan.change());
            } else {
                checkIns.delete(checkIn);
            }
        }
        if (next != null && !isPlanned) {
            checkIns.persist(new CheckIn(plan.planId(), next, plan.change()));
        }
    }

    /** Plans the check-in that follows one of a date. */
    void planNext(PlanAccess plan, CheckInRhythm rhythm, LocalDate last) {
        LocalDate next = next(plan, rhythm, last);
        if (next != null) {
            checkIns.persist(new CheckIn(plan.planId(), next, plan.change()));
        }
    }

    private static @Nullable LocalDate next(PlanAccess plan, CheckInRhythm rhythm, LocalDate last) {
        return rhythm == CheckInRhythm.NONE ? null : rhythm.next(last, plan.today());
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusDays(ANNOUNCED_DAYS_BEFORE));
    }
}
