package dev.careerconversations.api.actionitem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<ActionItemProgress, UUID> {

    Map<UUID, List<ActionItemView.Progress>> of(List<UUID> itemIds) {
        return list("actionItemId in ?1 order by recordedAt, id", itemIds).stream()
                .collect(Collectors.groupingBy(
                        ActionItemProgress::actionItemId,
                        Collectors.mapping(ActionItemProgress::view, Collectors.toList())));
    }
}
