package dev.careerconversations.api.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What other tables tell of a plan, read in the plan's own statement because most requests need it. As old as that
 * statement, even if it had to wait for the plan: where somebody else may have changed it meanwhile, it is to be read again.
 */
@Embeddable
class PlanParts {

    /** The delivery ledger alone knows: the follow-up may go out by itself, when nobody is calling the API. */
    private static final String FOLLOW_UP_SENT =
            "(select n.settled_at from delivery.notice n where n.kind = 'FOLLOW_UP' and n.subject_id = id and n.state = 'SENT')";

    private static final String PREVIOUS_MANAGER =
            "(select b.manager_id from career.conversation_plan b where b.id = previous_plan_id and b.requested_at is not null)";
    private static final String EMPLOYEE_ZONE = "(select e.time_zone from career.person e where e.id = employee_id)";
    /** By hand, or by itself: then the delivery ledger alone knows. */
    private static final String AGENDA_SHARED = """
            coalesce((select a.shared_at from career.agenda a where a.plan_id = id),
                (select min(n.settled_at) from delivery.notice n
                 where n.kind = 'AGENDA' and n.subject_id = id and n.state in ('SENT', 'FAILED') and n.occurrence like 'automatic %'))""";

    private static final String AGENDA_AUTOMATIC =
            "coalesce((select a.shares_automatically from career.agenda a where a.plan_id = id), true)";
    private static final String AGENDA_CHANGED = "(select a.changed_at from career.agenda a where a.plan_id = id)";
    private static final String MEETING_STARTS = "(select g.starts_at from career.meeting g where g.plan_id = id)";
    private static final String MEETING_MINUTES = "(select g.minutes from career.meeting g where g.plan_id = id)";
    private static final String MEETING_ZONE = "(select g.time_zone from career.meeting g where g.plan_id = id)";
    private static final String MEETING_AGREED = "(select g.agreed_at from career.meeting g where g.plan_id = id)";

    @Formula(PREVIOUS_MANAGER)
    private @Nullable UUID previousManagerId;

    @Formula(FOLLOW_UP_SENT)
    private @Nullable Instant followedUpAt;

    @Formula(AGENDA_AUTOMATIC)
    private boolean agendaAutomatic;

    @Formula(AGENDA_CHANGED)
    private @Nullable Instant agendaChangedAt;

    @Formula(EMPLOYEE_ZONE)
    private @Nullable String employeeZone;

    @Formula(AGENDA_SHARED)
    private @Nullable Instant agendaSharedAt;

    @Formula(MEETING_STARTS)
    private @Nullable Instant meetingStartsAt;

    @Formula(MEETING_MINUTES)
    private @Nullable Integer meetingMinutes;

    @Formula(MEETING_ZONE)
    private @Nullable String meetingZone;

    @Formula(MEETING_AGREED)
    private @Nullable Instant meetingAgreedAt;

    /** Returns when the follow-up was accepted by the manager's mail server. */
    Optional<Instant> followedUpAt() {
        return Optional.ofNullable(followedUpAt);
    }

    /** Returns the manager who was asked in the plan that this one started from. */
    Optional<UUID> previousManagerId() {
        return Optional.ofNullable(previousManagerId);
    }

    /** Returns from when on the manager has the agenda. */
    Optional<Instant> agendaSharedAt() {
        return Optional.ofNullable(agendaSharedAt);
    }

    boolean sharesAgendaAutomatically() {
        return agendaAutomatic;
    }

    /** Returns when it was last changed how the agenda is shared. */
    Optional<Instant> agendaChangedAt() {
        return Optional.ofNullable(agendaChangedAt);
    }

    /** Returns when the two meet. */
    Optional<MeetingTime> meeting() {
        return meetingStartsAt == null || meetingMinutes == null || meetingZone == null || meetingAgreedAt == null
                ? Optional.empty()
                : Optional.of(
                        new MeetingTime(meetingStartsAt, meetingMinutes, ZoneId.of(meetingZone), meetingAgreedAt));
    }

    /** Returns the date of a moment where the employee is. */
    LocalDate dateOf(Instant moment) {
        return moment.atZone(ZoneId.of(Objects.requireNonNull(employeeZone))).toLocalDate();
    }
}
