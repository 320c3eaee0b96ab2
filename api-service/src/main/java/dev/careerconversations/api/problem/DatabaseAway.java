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

    private DatabaseAway() {}

    /** Returns the failure of a connection among the causes of what ended a request, if that is what it was. */
    static Optional<SQLException> behind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20) // causes may go round in a circle
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isOfConnection)
                .findFirst();
    }

    /** What has no state is the pool's, which waited for a connection in vain. */
    private static boolean isOfConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith(CONNECTION) || STATES.contains(state);
    }
}
