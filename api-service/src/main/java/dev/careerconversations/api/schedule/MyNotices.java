package dev.careerconversations.api.schedule;

import dev.careerconversations.api.person.People;
import dev.careerconversations.api.plan.Plans;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the caller was and will be told. */
@ApplicationScoped
class MyNotices {

    static final int MOST = 200;

    private final People people;
    private final Plans plans;
    private final ScheduledNotices notices;

    MyNotices(People people, Plans plans, ScheduledNotices notices) {
        this.people = people;
        this.plans = plans;
        this.notices = notices;
    }

    MyNotice.Page list(Optional<MyNotice.State> state) {
        UUID me = people.me().id();
        Collection<NoticeState> states =
                state.map(MyNotice.State::ofSchedule).orElseGet(() -> List.of(NoticeState.values()));
        return QuarkusTransaction.requiringNew()
                .call(() -> new MyNotice.Page(notices.toldTo(me, plans.idsOfEmployee(me), states, MOST).stream()
                        .map(notice -> notice.toldTo(me))
                        .toList()));
    }
}
