package dev.careerconversations.api.plan;

import dev.careerconversations.api.http.Precondition;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.problem.NotFoundException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one door to a plan and everything in it. It lets in the plan's parties alone, makes changes to one plan wait for
 * each other, and announces each change within its transaction, so that no feature can forget to.
 */
@ApplicationScoped
public class Plans {

    private final ConversationPlans plans;
    private final People people;
    private final Event<PlansChanged> changes;
    private final Clock clock;
    private final Precondition precondition;
    private final String frontendUrl;

    Plans(
            ConversationPlans plans,
            People people,
            Event<PlansChanged> changes,
            Clock clock,
            Precondition precondition,
            @ConfigProperty(name = "career.frontend-url") String frontendUrl) {
        this.plans = plans;
        this.people = people;
        this.changes = changes;
        this.clock = clock;
        this.precondition = precondition;
        this.frontendUrl = frontendUrl;
    }

    /**
     * Lets the caller read a plan.
     *
     * @throws NotFoundException when there is no such plan for the caller
     */
    public <T> T read(UUID planId, Function<PlanAccess, T> reading) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting()
                .call(() -> reading.apply(enter(plans.findByIdOptional(planId), planId, me)));
    }

    /**
     * Lets the caller change a plan. Everything that follows from the change happens in the same transaction.
     *
     * @throws NotFoundException when there is no such plan for the caller
     */
    public <T> T change(UUID planId, Function<PlanAccess, T> change) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting().call(() -> {
            PlanAccess access = enter(plans.locked(planId), planId, me);
            T result = change.apply(access);
            plans.flush();
            changes.fire(new PlansChanged(List.of(access)));
            return result;
        });
    }

    /**
     * Lets the caller change a plan and, with it, the one that it started from: if there is one, between the same two people.
     *
     * @throws NotFoundException when there is no such plan for the caller
     */
    public <T> T changeWithPrevious(UUID planId, BiFunction<PlanAccess, Optional<PlanAccess>, T> change) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting().call(() -> {
            List<ConversationPlan> both = plans.lockedWithPrevious(planId);
            ConversationPlan plan = both.stream()
                    .filter(one -> one.id().equals(planId))
                    .findFirst()
                    .orElseThrow(() -> none(planId));
            PlanAccess access = enter(Optional.of(plan), planId, me);
            Optional<PlanAccess> previous = both.stream()
                    .filter(one -> !one.id().equals(planId) && plan.isWithSameManager())
                    .map(one -> access(one, access.caller()))
                    .findFirst();
            T result = change.apply(access, previous);
            plans.flush();
            changes.fire(new PlansChanged(
                    Stream.concat(previous.stream(), Stream.of(access)).toList()));
            return result;
        });
    }

    /**
     * Lets the caller change what is theirs alone in a plan, of which nothing else follows. Such changes wait for each other,
     * too.
     *
     * @throws NotFoundException when there is no such plan for the caller
     */
    public <T> T changeOwn(UUID planId, Function<PlanAccess, T> change) {
        UUID me = people.myId();
        return QuarkusTransaction.joiningExisting().call(() -> change.apply(enter(plans.locked(planId), planId, me)));
    }

    /** Returns the ids of the plans whose employee somebody is. */
    public List<UUID> idsOfEmployee(UUID personId) {
        return plans.idsOfEmployee(personId);
    }

    private PlanAccess enter(Optional<ConversationPlan> found, UUID planId, UUID me) {
        ConversationPlan plan = found.orElseThrow(() -> none(planId));
        return access(plan, plan.partOf(me).orElseThrow(() -> none(planId)));
    }

    PlanAccess access(ConversationPlan plan, Party caller) {
        return new PlanAccess(
                plan,
                caller,
                new PlanPeople(people, plan),
                clock.instant(),
                frontendUrl + "/plans/" + plan.id(),
                precondition);
    }

    private static NotFoundException none(UUID planId) {
        return NotFoundException.of("plan", planId);
    }
}
