package dev.careerconversations.api.preparation;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.plan.PlanAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Tells what of a plan's preparation can be referred to. */
@ApplicationScoped
public class Preparation {

    private final Session database;

    Preparation(Session database) {
        this.database = database;
    }

    record Row(UUID id, PartKind kind, boolean shared) {}

    /** Returns what there is in a plan, as the caller may know of it. Of all kinds, in one statement. */
    public PreparationParts of(PlanAccess plan) {
        List<Row> rows = database.createQuery(
                        "select id, kind, shared from PreparationPart where planId = :plan", Row.class)
                .setParameter("plan", plan.planId())
                .getResultList();
        boolean knowsAll = plan.caller() == Party.EMPLOYEE;
        Map<Boolean, Map<PartKind, Set<UUID>>> parts = rows.stream()
                .collect(Collectors.partitioningBy(
                        row -> knowsAll || row.shared(),
                        Collectors.groupingBy(Row::kind, Collectors.mapping(Row::id, Collectors.toSet()))));
        return new PreparationParts(parts.getOrDefault(true, Map.of()), parts.getOrDefault(false, Map.of()));
    }
}
