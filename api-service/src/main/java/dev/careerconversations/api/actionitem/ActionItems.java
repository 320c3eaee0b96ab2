package dev.careerconversations.api.actionitem;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import dev.careerconversations.api.plan.Plans;
import dev.careerconversations.api.problem.NotFoundException;
import dev.careerconversations.api.problem.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The action items of plans. */
@ApplicationScoped
public class ActionItems {

    private static final int MOST_ITEMS = 100;

    private final Plans plans;
    private final ActionItemRepository items;
    private final ProgressRepository progress;
    private final Histories histories;

    ActionItems(Plans plans, ActionItemRepository items, ProgressRepository progress, Histories histories) {
        this.plans = plans;
        this.items = items;
        this.progress = progress;
        this.histories = histories;
    }

    /** Returns the action items, by due date, of a plan that the caller has already been let into. */
    public List<ActionItemView> of(UUID planId) {
        return views(items.of(planId));
    }

    /** Returns when the action items of such a plan were made, are due and were closed. */
    public List<ActionItemDates> datesOf(UUID planId) {
        return items.datesOf(planId);
    }

    ActionItemView.Page list(UUID planId, ActionItemFilter filter, PageRequest<LocalDate> page) {
        return plans.read(
                planId,
                plan -> page.of(
                        items.page(planId, filter, page),
                        ActionItem::dueOn,
                        ActionItem::id,
                        (found, next) -> new ActionItemView.Page(views(found), next)));
    }

    ActionItemView get(UUID planId, UUID itemId) {
        return plans.read(planId, plan -> view(find(planId, itemId)));
    }

    ActionItemView add(UUID planId, ActionItemContent content) {
        return plans.change(planId, plan -> add(plan, null, content));
    }

    /** Within a change of the plan: makes a development request a promise. */
    public ActionItemView promise(
            PlanAccess plan, UUID developmentRequestId, String title, Party owner, LocalDate dueOn) {
        return add(plan, developmentRequestId, new ActionItemContent(title, owner, dueOn));
    }

    private ActionItemView add(PlanAccess plan, @Nullable UUID developmentRequestId, ActionItemContent content) {
        plan.requireKeepingPromises();
        DueDates.requireAfterMeeting(plan, content);
        if (items.count("planId", plan.planId()) >= MOST_ITEMS) {
            throw RefusedException.limitReached("A plan has at most " + MOST_ITEMS + " action items");
        }
        ActionItem item = new ActionItem(plan.planId(), developmentRequestId, plan.caller(), content, plan.now());
        items.persist(item);
        return item.view(List.of());
    }

    /** @param how what the item says becomes what it is to say */
    ActionItemView change(UUID planId, UUID itemId, UnaryOperator<ActionItemContent> how) {
        return plans.change(planId, plan -> {
            ActionItem item = find(planId, itemId);
            plan.requireKeepingPromises();
            ActionItemView before = view(item);
            plan.requireSeen(before, item.lastChange());
            ActionItemContent content = how.apply(item.content());
            DueDates.require(plan, item, content);
            item.change(content, plan.caller(), plan.now());
            return item.view(before.progress());
        });
    }

    ActionItemView record(UUID planId, UUID itemId, NewProgress entry) {
        return plans.change(planId, plan -> {
            ActionItem item = find(planId, itemId);
            plan.requireKeepingPromises();
            List<ActionItemView.Progress> history = new ArrayList<>(view(item).progress());
            history.add(histories.write(plan, item, entry, history.size(), null).view());
            return item.view(history);
        });
    }

    /** Moves the open items of one plan, with their history, into the one that follows it. Returns their ids. */
    public List<UUID> carryOver(PlanAccess from, PlanAccess to) {
        List<UUID> open = items.openIn(from.planId());
        items.move(open, from.planId(), to.planId(), to.change());
        return open;
    }

    private ActionItem find(UUID planId, UUID itemId) {
        return items.of(planId, itemId).orElseThrow(() -> NotFoundException.of("action item", itemId));
    }

    private ActionItemView view(ActionItem item) {
        return views(List.of(item)).get(0);
    }

    private List<ActionItemView> views(List<ActionItem> all) {
        Map<UUID, List<ActionItemView.Progress>> histories =
                progress.of(all.stream().map(ActionItem::id).toList());
        return all.stream()
                .map(item -> item.view(histories.getOrDefault(item.id(), List.of())))
                .toList();
    }
}
