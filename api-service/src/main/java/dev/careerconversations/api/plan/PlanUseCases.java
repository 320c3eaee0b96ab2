package dev.careerconversations.api.plan;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.person.PersonView;
import dev.careerconversations.api.problem.InvalidRequestException;
import dev.careerconversations.api.problem.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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

    PlanUseCases(ConversationPlans plans, Plans door, People people, Clock clock) {
        this.plans = plans;
        this.door = door;
        this.people = people;
        this.clock = clock;
    }

    PlanView create(NewPlan wish) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting().call(() -> create(me, wish));
    }

    private PlanView create(UUID myId, NewPlan wish) {
        PersonView manager = people.named(wish.manager().email().strip());
        if (manager.id().equals(myId)) {
            throw InvalidRequestException.of("manager.email", "must be somebody else's: a conversation takes two");
        }
        PersonView me = people.hold(myId);
        Instant now = clock.instant();
        ConversationPlans.Started started = plans.startedBy(myId, now.minus(NEW));
        if (started.since() >= MOST_NEW_PLANS) {
            throw RefusedException.limitReached(
                    "A person starts at most %d plans in %d hours".formatted(MOST_NEW_PLANS, NEW.toHours()));
        }
        if (started.all() >= MOST_PLANS) {
            throw RefusedException.limitReached("A person has at most %d plans".formatted(MOST_PLANS));
        }
        ConversationPlan plan = new ConversationPlan(myId, manager.id(), wish, now);
        plans.persistAndFlush(plan);
        return PlanView.of(plan, Party.EMPLOYEE, me, manager);
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
