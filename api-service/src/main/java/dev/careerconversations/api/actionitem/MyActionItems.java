package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.plan.PlanInBrief;
import dev.careerconversations.api.plan.PlansInBrief;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The action items of all plans in which the caller has a part. */
@ApplicationScoped
class MyActionItems {

    private final People people;
    private final PlansInBrief plans;
    private final ActionItemRepository items;
    private final Clock clock;

    MyActionItems(People people, PlansInBrief plans, ActionItemRepository items, Clock clock) {
        this.people = people;
        this.plans = plans;
        this.items = items;
        this.clock = clock;
    }

    MyActionItem.Page list(MyActionItemFilter filter, PageRequest<LocalDate> page) {
        UUID me = people.myId();
        return QuarkusTransaction.requiringNew().call(() -> {
            LocalDate today = todayOf(me);
            return page.of(
                    items.mine(me, filter, today, page),
                    ActionItem::dueOn,
                    ActionItem::id,
                    (found, next) -> new MyActionItem.Page(views(me, found, today), next));
        });
    }

    /** A plan may have been handed over to somebody else since its items were read. */
    private List<MyActionItem> views(UUID me, List<ActionItem> found, LocalDate today) {
        Set<UUID> ids = found.stream().map(ActionItem::planId).collect(Collectors.toSet());
        Map<UUID, PlanInBrief> named = plans.of(me, ids);
        return found.stream()
                .flatMap(item -> Stream.ofNullable(named.get(item.planId()))
                        .map(plan -> MyActionItem.of(item.view(List.of()), plan, today)))
                .toList();
    }

    private LocalDate todayOf(UUID me) {
        return clock.instant()
                .atZone(Objects.requireNonNull(people.byId(List.of(me)).get(me)).timeZone())
                .toLocalDate();
    }
}
