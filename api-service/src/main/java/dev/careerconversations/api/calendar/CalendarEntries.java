package dev.careerconversations.api.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds what belongs into the calendar of one person: of their own plans, and of those that they were asked in. */
@ApplicationScoped
class CalendarEntries {

    private static final String MEETINGS = """
            select p.id as plan_id, g.sequence, g.starts_at, g.minutes, g.time_zone, g.place, g.link, g.changed_at,
                e.name as employee_name,
                case when m.subject is null then coalesce(p.manager_name, m.email) else m.name end as manager_name
            from career.conversation_plan p
                join career.person e on e.id = p.employee_id
                join career.person m on m.id = p.manager_id
                join career.meeting g on g.plan_id = p.id
            where p.status in ('SCHEDULED', 'HELD')
                and (p.employee_id = :person or p.manager_id = :person and p.requested_at is not null)
            order by g.starts_at, p.id""";

    private static final String CHECK_INS = """
            select c.id, p.id as plan_id, c.due_on, c.planned_at, c.version as sequence,
                case when p.manager_id = :person then e.name
                    when m.subject is null then coalesce(p.manager_name, m.email) else m.name end as other_name
            from career.conversation_plan p
                join career.person e on e.id = p.employee_id
                join career.person m on m.id = p.manager_id
                join career.check_in c on c.plan_id = p.id
            where p.status = 'HELD' and c.status = 'PLANNED' and (p.employee_id = :person or p.manager_id = :person)
            order by c.due_on, c.id""";

    private final Session database;

    CalendarEntries(Session database) {
        this.database = database;
    }

    /**
     * A meeting that stands, as the mailed entry of it says.
     *
     * @param sequence how often it was changed, as RFC 5545 counts
     * @param changedAt when it was last
     */
    record Meeting(
            UUID planId,
            int sequence,
            Instant startsAt,
            int minutes,
            String timeZone,
            @Nullable String place,
            @Nullable String link,
            Instant changedAt,
            String employeeName,
            String managerName) {}

    /**
     * A check-in that is planned.
     *
     * @param plannedAt when its date was last set
     * @param sequence rises with each of its changes, as RFC 5545 counts
     * @param otherName whom the reader meets
     */
    record CheckIn(UUID id, UUID planId, LocalDate dueOn, Instant plannedAt, int sequence, String otherName) {}

    List<Meeting> meetingsOf(UUID personId) {
        return database
                .createNativeQuery(MEETINGS, Tuple.class)
                .addScalar("plan_id", UUID.class)
                .addScalar("sequence", Integer.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("minutes", Integer.class)
                .addScalar("time_zone", String.class)
                .addScalar("place", String.class)
                .addScalar("link", String.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("employee_name", String.class)
                .addScalar("manager_name", String.class)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> new Meeting(
                        row.get("plan_id", UUID.class),
                        row.get("sequence", Integer.class),
                        row.get("starts_at", Instant.class),
                        row.get("minutes", Integer.class),
                        row.get("time_zone", String.class),
                        row.get("place", String.class),
                        row.get("link", String.class),
                        row.get("changed_at", Instant.class),
                        row.get("employee_name", String.class),
                        row.get("manager_name", String.class)))
                .toList();
    }

    List<CheckIn> checkInsOf(UUID personId) {
        return database
                .createNativeQuery(CHECK_INS, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("plan_id", UUID.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("planned_at", Instant.class)
                .addScalar("sequence", Integer.class)
                .addScalar("other_name", String.class)
                .setParameter("person", personId)
                .getResultList()
                .stream()
                .map(row -> new CheckIn(
                        row.get("id", UUID.class),
                        row.get("plan_id", UUID.class),
                        row.get("due_on", LocalDate.class),
                        row.get("planned_at", Instant.class),
                        row.get("sequence", Integer.class),
                        row.get("other_name", String.class)))
                .toList();
    }
}
