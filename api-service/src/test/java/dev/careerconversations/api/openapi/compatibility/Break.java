package dev.careerconversations.api.openapi.compatibility;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a client of the last release may trip over.
 *
 * @param place what has changed: an operationId, perhaps with a parameter, or a schema, perhaps with a property
 * @param what has become of it
 * @param operations whose clients it concerns, as the last release calls them
 */
record Break(String place, String what, Set<String> operations) {

    Break with(Break same) {
        return new Break(
                place,
                what,
                Stream.concat(operations.stream(), same.operations.stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public String toString() {
        return "%s: %s (concerns %s)".formatted(place, what, String.join(", ", operations));
    }
}
