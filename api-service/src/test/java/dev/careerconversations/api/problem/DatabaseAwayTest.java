package dev.careerconversations.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300"})
    void a_connection_that_is_refused_or_lost_is_no_defect_of_ours(String state) {
        SQLException failure = new SQLException("a test", state);

        assertThat(DatabaseAway.behind(new IllegalStateException(new PersistenceException(failure))))
                .contains(failure);
    }

    @Test
    void nor_is_a_pool_that_has_no_connection_left() {
        assertThat(DatabaseAway.behind(new PersistenceException(new SQLException("Sorry, acquisition timeout!"))))
                .isPresent();
    }

    @Test
    void a_connection_that_is_lost_at_commit_is_suppressed_by_the_rollback() {
        Exception rollback = new Exception("a test: rolled back");
        rollback.addSuppressed(new Exception("a test: XA", new SQLException("a test", "08006")));

        assertThat(DatabaseAway.behind(new IllegalStateException(rollback))).isPresent();
    }

    @Test
    void a_pool_that_is_misused_is_a_defect() {
        assertThat(DatabaseAway.behind(new SQLException("Connection acquired without transaction.")))
                .isEmpty();
    }

    @Test
    void causes_that_go_round_in_a_circle_come_to_an_end() {
        Exception first = new Exception("a test");
        first.initCause(new Exception("a test", first));

        assertThat(DatabaseAway.behind(first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "57014"})
    void a_statement_that_is_refused_is(String state) {
        assertThat(DatabaseAway.behind(new PersistenceException(new SQLException("a test", state))))
                .isEmpty();
    }

    @Test
    void so_is_whatever_has_to_do_with_no_database() {
        assertThat(DatabaseAway.behind(new IllegalStateException("a test"))).isEmpty();
    }
}
