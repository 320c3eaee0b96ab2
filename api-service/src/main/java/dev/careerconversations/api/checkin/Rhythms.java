package dev.careerconversations.api.checkin;

import dev.careerconversations.api.plan.PlanAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Keeps one check-in planned ahead in the rhythm that the two have agreed on. */
@ApplicationScoped
public class Rhythms {

    private final CheckInRepository checkIns;

    Rhythms(CheckInRepository checkIns) {
        this.checkIns = checkIns;
    }

    /** Begins with a first rhythm, counting from the meeting's day. */
    public void begin(PlanAccess plan, CheckInRhythm rhythm, LocalDate meetingDay) {
        planNext(plan, rhythm, meetingDay);
    }

    /** Changes the rhythm: what was planned in the old one is replaced, counting from the meeting's day. */
    public void change(PlanAccess plan, CheckInRhythm rhythm, LocalDate meetingDay) {
        checkIns.deletePlanned(plan.planId());
        planNext(plan, rhythm, meetingDay);
    }

    /** Plans the check-in that follows one of a date. */
    void planNext(PlanAccess plan, CheckInRhythm rhythm, LocalDate last) {
        if (rhythm == CheckInRhythm.NONE) {
            return;
        }
        LocalDate next = rhythm.next(last, plan.today());
        if (next != null) {
            checkIns.persist(new CheckIn(plan.planId(), next, plan.change()));
        }
    }
}
