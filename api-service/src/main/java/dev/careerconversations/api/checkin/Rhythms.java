package dev.careerconversations.api.checkin;

import dev.careerconversations.api.plan.PlanAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Keeps one check-in planned ahead in the rhythm that the two have agreed on. */
@ApplicationScoped
public class Rhythms {

    private final CheckInRepository checkIns;
    private final CheckInSeriesRepository series;

    Rhythms(CheckInRepository checkIns, CheckInSeriesRepository series) {
        this.checkIns = checkIns;
        this.series = series;
    }

    /** Returns the rhythm of a plan that the caller has already been let into. */
    public CheckInRhythm of(UUID planId) {
        return series.findByIdOptional(planId).map(CheckInSeries::rhythm).orElse(CheckInRhythm.NONE);
    }

    /** Returns the date of the next check-in of a plan that the caller has already been let into. */
    public Optional<LocalDate> nextCheckIn(UUID planId) {
        return checkIns.planned(planId).stream().map(CheckIn::dueOn).findFirst();
    }

    /** Changes the rhythm: what was planned in the old one is replaced, counting from the meeting's day. */
    public void follow(PlanAccess plan, CheckInRhythm rhythm, LocalDate meetingDay) {
        CheckInSeries known = series.findByIdOptional(plan.planId()).orElse(null);
        if (known != null && known.rhythm() == rhythm) {
            return;
        }
        if (known == null) {
            series.persist(new CheckInSeries(plan.planId(), rhythm));
        } else {
            known.follow(rhythm);
        }
        checkIns.planned(plan.planId()).forEach(checkIns::delete);
        planNext(plan, rhythm, meetingDay);
    }

    /** Plans the next check-in after one has been recorded or skipped, unless another is planned already. */
    void planNextAfter(PlanAccess plan, LocalDate last) {
        if (checkIns.planned(plan.planId()).isEmpty()) {
            planNext(plan, of(plan.planId()), last);
        }
    }

    private void planNext(PlanAccess plan, CheckInRhythm rhythm, LocalDate last) {
        LocalDate today = plan.now().atZone(plan.employee().timeZone()).toLocalDate();
        LocalDate next = rhythm.next(last, today);
        if (next != null) {
            checkIns.persist(new CheckIn(plan.planId(), next, plan.change()));
        }
    }
}
