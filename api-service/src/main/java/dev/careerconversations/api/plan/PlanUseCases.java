package dev.careerconversations.api.plan;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class PlanUseCases {

    /** Each may mail one invitation to an address that its employee makes up. */
    private static final int MOST_NEW_PLANS = 20;

    private static final Duration NEW = Duration.ofHours(24);
    private static final int MOST_PLANS = 500;

    private final ConversationPlans plans;
    private final Plans door;
    private final People people;
    private final Clock clock;
    private final Event<PlanStarted> starts;

    PlanUseCases(ConversationPlans plans, Plans door, People people, Clock clock, Event<PlanStarted> starts) {
        this.plans = plans;
        this.door = door;
        this.people = people;
        this.clock = clock;
        this.starts = starts;
    }

    PlanView create(NewPlan wish) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting().call(() -> create(me, wish));
    }

    private PlanView create(UUID myId, NewPlan wish) {
        PersonView manager = named(myId, wish.manager());
        PersonView me = people.hold(myId);
        Instant now = clock.instant();
        requireRoom(myId, now);
        ConversationPlan plan = new ConversationPlan(myId, manager.id(), wish, now);
        plans.persistAndFlush(plan);
        return PlanView.of(plan, Party.EMPLOYEE, me, manager);
    }

    /** Starts the plan of the next conversation; its preparation begins with that of this one. */
    PlanView next(UUID planId, NextPlan wish) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting()
                .call(() -> door.read(planId, access -> {
                    access.requireCaller(Party.EMPLOYEE);
                    ConversationPlan previous = plans.findById(planId);
                    if (!previous.canBeFollowed()) {
                        throw access.refused(
                                "The next conversation starts from one that is followed up, completed or cancelled");
                    }
                    PersonView manager = wish.manager() == null ? access.managersMailbox() : named(me, wish.manager());
                    PersonView employee = people.hold(me);
                    requireRoom(me, access.now());
                    ConversationPlan next = ConversationPlan.after(previous, manager.id(), wish, access.now());
                    plans.persistAndFlush(next);
                    starts.fire(new PlanStarted(next.id(), planId, access.now()));
                    return PlanView.of(next, Party.EMPLOYEE, employee, manager);
                }));
    }

    private PersonView named(UUID myId, NewPlan.NewManager wish) {
        PersonView manager = people.named(wish.email().strip());
        if (manager.id().equals(myId)) {
            throw InvalidRequestException.of("manager.email", "must be somebody else's: a conversation takes two");
        }
        return manager;
    }

    private void requireRoom(UUID myId, Instant now) {
        ConversationPlans.Started started = plans.startedBy(myId, now.minus(NEW));
        if (started.since() >= MOST_NEW_PLANS) {
            throw RefusedException.limitReached(
                    "A person starts at most %d plans in %d hours".formatted(MOST_NEW_PLANS, NEW.toHours()));
        }
        if (started.all() >= MOST_PLANS) {
            throw RefusedException.limitReached("A person has at most %d plans".formatted(MOST_PLANS));
        }
    }

    PlanList list(PlanFilter filter, PageRequest<Instant> page) {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew()
                .call(() -> page.of(
                        plans.page(me, filter, page),
                        ConversationPlan::createdAt,
                        ConversationPlan::id,
                        (found, next) -> new PlanList(views(me, found), next)));
    }

    private List<PlanView> views(UUID me, List<ConversationPlan> mine) {
        Set<UUID> named = mine.stream()
                .flatMap(plan -> Stream.of(plan.employeeId(), plan.managerId()))
                .collect(Collectors.toSet());
        Map<UUID, PersonView> everybody = people.byId(named);
        return mine.stream()
                .map(plan -> PlanView.of(
                        plan,
                        plan.partOf(me).orElseThrow(),
                        Objects.requireNonNull(everybody.get(plan.employeeId())),
                        Objects.requireNonNull(everybody.get(plan.managerId()))))
                .toList();
    }

    PlanView get(UUID planId) {
        return door.read(planId, PlanAccess::view);
    }

    /** @param how what the plan says becomes what it is to say */
    PlanView change(UUID planId, UnaryOperator<PlanContent> how) {
        return door.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            plan.requireSeen(plan.view(), plan.lastChange());
            plan.rename(how.apply(new PlanContent(plan.title())).title());
            return plan.view();
        });
    }

    PlanView complete(UUID planId) {
        return end(planId, PlanStep.COMPLETE);
    }

    PlanView cancel(UUID planId) {
        return end(planId, PlanStep.CANCEL);
    }

    private PlanView end(UUID planId, PlanStep step) {
        return door.change(planId, plan -> {
            plan.requireCaller(Party.EMPLOYEE);
            plan.take(step);
            return plan.view();
        });
    }
}
