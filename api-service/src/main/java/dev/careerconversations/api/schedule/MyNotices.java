package dev.careerconversations.api.schedule;

import dev.careerconversations.api.listing.PageRequest;
import dev.careerconversations.api.person.People;
import dev.careerconversations.api.plan.Plans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the caller was and will be told. */
@ApplicationScoped
class MyNotices {

    private final People people;
    private final Plans plans;
    private final ScheduledNotices notices;

    MyNotices(People people, Plans plans, ScheduledNotices notices) {
        this.people = people;
        this.plans = plans;
        this.notices = notices;
    }

    MyNotice.Page list(Optional<MyNotice.State> state, Optional<NoticeKind> kind, PageRequest<Instant> page) {
        UUID me = people.myId();
        List<NoticeState> states = state.map(MyNotice.State::ofSchedule).orElseGet(() -> List.of(NoticeState.values()));
        List<NoticeKind> kinds = kind.map(List::of).orElseGet(() -> List.of(NoticeKind.values()));
        return QuarkusTransaction.requiringNew()
                .call(() -> page.of(
                        notices.toldTo(me, plans.idsOfEmployee(me), states, kinds, page),
                        ScheduledNotice::dueAt,
                        ScheduledNotice::id,
                        (items, next) -> new MyNotice.Page(
                                items.stream().map(notice -> notice.toldTo(me)).toList(), next)));
    }
}
