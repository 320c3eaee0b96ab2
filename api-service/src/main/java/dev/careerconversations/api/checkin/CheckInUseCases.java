package dev.careerconversations.api.checkin;

import dev.careerconversations.api.actionitem.CheckedItem;
import dev.careerconversations.api.actionitem.Histories;
import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The check-ins of plans. */
@ApplicationScoped
public class CheckInUseCases {

    private static final int MOST_CHECK_INS = 200;

    private final Plans plans;
    private final CheckInRepository checkIns;
    private final Rhythms rhythms;
    private final Histories histories;

    CheckInUseCases(Plans plans, CheckInRepository checkIns, Rhythms rhythms, Histories histories) {
        this.plans = plans;
        this.checkIns = checkIns;
        this.rhythms = rhythms;
        this.histories = histories;
    }

    /** Returns the check-ins, by date, of a plan that the caller has already been let into. */
    public List<CheckInView> of(UUID planId) {
        return checkIns.of(planId).stream().map(CheckIn::view).toList();
    }

    /** Returns how many check-ins there are in such a plan, and which is next. */
    public CheckInCounts countsIn(PlanAccess plan) {
        return checkIns.counts(plan.planId(), plan.today());
    }

    CheckInView.Page list(UUID planId, Optional<CheckInStatus> status, PageRequest<LocalDate> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        checkIns.page(planId, status, page),
                        CheckIn::dueOn,
                        CheckIn::id,
                        (items, next) -> new CheckInView.Page(
                                items.stream().map(CheckIn::view).toList(), next)));
    }

    CheckInView get(UUID planId, UUID checkInId) {
        return plans.read(planId, plan -> find(planId, checkInId).view());
    }

    CheckInView add(UUID planId, LocalDate dueOn) {
        return plans.change(planId, plan -> {
            plan.requireKeepingPromises();
            requireToCome(plan, dueOn);
            if (checkIns.count("planId", planId) >= MOST_CHECK_INS) {
                throw RefusedException.limitReached("A plan has at most " + MOST_CHECK_INS + " check-ins");
            }
            CheckIn checkIn = new CheckIn(planId, dueOn, plan.change());
            checkIns.persist(checkIn);
            return checkIn.view();
        });
    }

    CheckInView move(UUID planId, UUID checkInId, LocalDate dueOn) {
        return plans.change(planId, plan -> {
            CheckIn checkIn = planned(plan, checkInId);
            plan.requireSeen(checkIn.view(), checkIn.lastChange());
            requireToCome(plan, dueOn);
            checkIn.plan(dueOn, plan.change());
            return checkIn.view();
        });
    }

    /** @param found what was found of single action items */
    CheckInView record(UUID planId, UUID checkInId, String progress, List<CheckedItem> found) {
        return settle(planId, checkInId, (plan, checkIn) -> {
            if (!found.isEmpty()) {
                histories.write(plan, checkInId, found, "items");
            }
            checkIn.settle(CheckInStatus.RECORDED, progress, plan.change());
        });
    }

    CheckInView skip(UUID planId, UUID checkInId, @Nullable String reason) {
        return settle(
                planId, checkInId, (plan, checkIn) -> checkIn.settle(CheckInStatus.SKIPPED, reason, plan.change()));
    }

    private CheckInView settle(UUID planId, UUID checkInId, BiConsumer<PlanAccess, CheckIn> how) {
        return plans.change(planId, plan -> {
            CheckIn checkIn = planned(plan, checkInId);
            how.accept(plan, checkIn);
            if (!checkIn.hasSuccessor()) {
                rhythms.planNext(plan, checkIn.rhythm(), checkIn.dueOn());
            }
            return checkIn.view();
        });
    }

    private CheckIn planned(PlanAccess plan, UUID checkInId) {
        CheckIn checkIn = find(plan.planId(), checkInId);
        plan.requireKeepingPromises();
        if (!checkIn.isPlanned()) {
            throw plan.refused("This check-in has been recorded or skipped already");
        }
        return checkIn;
    }

    private CheckIn find(UUID planId, UUID checkInId) {
        return checkIns.of(planId, checkInId).orElseThrow(() -> NotFoundException.of("check-in", checkInId));
    }

    private static void requireToCome(PlanAccess plan, LocalDate dueOn) {
        if (dueOn.isBefore(plan.today())) {
            throw InvalidRequestException.of("dueOn", "must not be in the past");
        }
    }
}
