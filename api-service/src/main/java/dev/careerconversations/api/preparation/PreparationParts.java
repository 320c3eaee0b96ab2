package dev.careerconversations.api.preparation;

import dev.careerconversations.api.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of a plan's preparation: those that the caller may know of, and those that they may not. */
public final class PreparationParts {

    private static final PreparationParts NONE = new PreparationParts(Map.of(), Map.of());

    private final Map<PartKind, Set<UUID>> visible;
    private final Map<PartKind, Set<UUID>> hidden;

    PreparationParts(Map<PartKind, Set<UUID>> visible, Map<PartKind, Set<UUID>> hidden) {
        this.visible = visible;
        this.hidden = hidden;
    }

    /** Returns what is enough for whatever refers to nothing. */
    public static PreparationParts none() {
        return NONE;
    }

    /** Returns what the caller may know of: what was deleted, or is not theirs to know, is left out. */
    public List<UUID> visibleOf(PartKind kind, List<UUID> ids) {
        return ids.stream().filter(ofKind(visible, kind)::contains).toList();
    }

    /** Returns what is wrong with ids that a caller sends: they name something else, or something that is not there for them. */
    public List<Violation> violations(String field, PartKind kind, List<UUID> wanted) {
        Set<UUID> known = ofKind(visible, kind);
        return IntStream.range(0, wanted.size())
                .filter(i -> !known.contains(wanted.get(i)))
                .mapToObj(i -> new Violation(field + "[" + i + "]", "must be a " + kind.words() + " of this plan"))
                .toList();
    }

    /**
     * Returns what is referred to after a caller has said what they want: what they cannot see they do not take away.
     *
     * @param before what was referred to until now
     */
    public List<UUID> chosen(PartKind kind, List<UUID> wanted, List<UUID> before) {
        return Stream.concat(wanted.stream(), before.stream().filter(ofKind(hidden, kind)::contains))
                .distinct()
                .toList();
    }

    private static Set<UUID> ofKind(Map<PartKind, Set<UUID>> parts, PartKind kind) {
        return parts.getOrDefault(kind, Set.of());
    }
}
