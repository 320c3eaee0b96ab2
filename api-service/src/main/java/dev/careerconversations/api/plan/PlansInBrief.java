package dev.careerconversations.api.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Names plans in lists of what is in them, all in one statement. */
@ApplicationScoped
public class PlansInBrief {

    /** The manager as the plan names them: as the employee did, until they were asked and have an account that says more. */
    private static final String BRIEF = """
            select p.id, p.title,
                case when p.employeeId = :me then 'EMPLOYEE' else 'MANAGER' end,
                case when p.employeeId <> :me then e.name
                     when p.requestedAt is not null and m.subject is not null then m.name
                     else coalesce(p.managerName, p.managerEmail) end
            from ConversationPlan p join Person e on e.id = p.employeeId join Person m on m.id = p.managerId
            where p.id in :plans and (p.employeeId = :me or p.managerId = :me)""";

    private final Session database;

    PlansInBrief(Session database) {
        this.database = database;
    }

    private record Row(UUID id, String title, String myPart, String otherName) {

        PlanInBrief brief() {
            return new PlanInBrief(id, title, Party.valueOf(myPart), otherName);
        }
    }

    /** Returns, by their ids, those of these plans in which somebody has a part. They have to be sure that they may see them. */
    public Map<UUID, PlanInBrief> of(UUID personId, Collection<UUID> planIds) {
        return database.createSelectionQuery(BRIEF, Row.class)
                .setParameter("me", personId)
                .setParameterList("plans", planIds)
                .getResultStream()
                .map(Row::brief)
                .collect(Collectors.toMap(PlanInBrief::id, Function.identity()));
    }
}
