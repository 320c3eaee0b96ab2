package dev.careerconversations.api.openapi.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What breaks clients of this API, and openapi-diff takes for compatible. */
final class OverlookedChanges {

    private static final List<String> LIMITS = List.of("minItems", "maxItems");

    private final Contract released;
    private final Contract current;
    private final List<Break> breaks = new ArrayList<>();

    OverlookedChanges(Contract released, Contract current) {
        this.released = released;
        this.current = current;
    }

    Stream<Break> all() {
        released.taken().forEach((name, operations) -> compare(name, stillThere(operations), this::compareTaken));
        released.given().forEach((name, operations) -> compare(name, stillThere(operations), this::compareGiven));
        return breaks.stream();
    }

    private interface Comparison {
        void compare(String place, JsonNode before, JsonNode now, Set<String> operations);
    }

    private void compare(String name, Set<String> operations, Comparison comparison) {
        JsonNode now = current.schema(name);
        if (operations.isEmpty()) {
            return;
        }
        if (now.isMissingNode()) {
            breaks.add(
                    new Break(name, "is gone, or has another name: generated clients call their types so", operations));
            return;
        }
        released.schema(name)
                .path("properties")
                .forEachEntry((property, before) -> comparison.compare(
                        name + "." + property, before, now.path("properties").path(property), operations));
    }

    /** Bodies with unknown properties are refused. */
    private void compareTaken(String place, JsonNode before, JsonNode now, Set<String> operations) {
        if (now.isMissingNode()) {
            breaks.add(new Break(place, "is not taken any more", operations));
        } else if (isNullable(before) && !isNullable(now)) {
            breaks.add(new Break(place, "cannot be null any more", operations));
        }
        for (String limit : LIMITS) {
            if (!before.has(limit) && now.has(limit)) {
                breaks.add(new Break(place, "has a " + limit + " now", operations));
            }
        }
    }

    private void compareGiven(String place, JsonNode before, JsonNode now, Set<String> operations) {
        if (now.isMissingNode()) {
            breaks.add(new Break(place, Wording.GONE, operations));
        } else if (isNullable(now) && !isNullable(before)) {
            breaks.add(new Break(place, "can be null now", operations));
        }
    }

    private Set<String> stillThere(Set<String> operations) {
        Set<String> still = new TreeSet<>(operations);
        still.retainAll(current.operations().keySet());
        return still;
    }

    private static boolean isNullable(JsonNode schema) {
        return schema.path("nullable").asBoolean();
    }
}
