package dev.careerconversations.api.problem;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is not there at the moment from one that has refused something. */
final class DatabaseAway {

    /** "Connection exception" of the SQL standard. */
    private static final String CONNECTION = "08";

    /** PostgreSQL's admin_shutdown, crash_shutdown, cannot_connect_now and too_many_connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** The pool's failures have no state; of these, that no connection came in time is none of ours. */
    private static final String WAITED_IN_VAIN = "cquisition timeout";

    /** Causes may go round in a circle. */
    private static final int DEEPEST = 10;

    private DatabaseAway() {}

    /** Returns the failure of a connection behind what ended a request, if that is what it was. */
    static Optional<SQLException> behind(Throwable failure) {
        return with(failure, DEEPEST)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isOfConnection)
                .findFirst();
    }

    /** What fails at commit is not the cause of what the transaction manager throws, but suppressed by it. */
    private static Stream<Throwable> with(Throwable failure, int depth) {
        if (depth == 0) {
            return Stream.empty();
        }
        Stream<Throwable> behind =
                Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), behind.flatMap(next -> with(next, depth - 1)));
    }

    private static boolean isOfConnection(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return Objects.requireNonNullElse(failure.getMessage(), "").contains(WAITED_IN_VAIN);
        }
        return state.startsWith(CONNECTION) || STATES.contains(state);
    }
}
