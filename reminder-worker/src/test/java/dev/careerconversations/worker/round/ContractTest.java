package dev.careerconversations.worker.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Database.Started;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Database.class)
class ContractTest {

    @Test
    void a_migrated_database_offers_it(Jdbi worker) {
        Contract contract = new Contract(worker);

        assertThat(contract.isOffered()).isTrue();
        assertThat(contract.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_that_nobody_has_migrated_does_not(Started database) {
        String unmigrated = database.server().jdbcUrl().replace(PostgresServer.DATABASE, "postgres");
        Contract contract = new Contract(Jdbi.create(unmigrated, PostgresServer.WORKER, "any"));

        assertThat(contract.isOffered()).isFalse();
        assertThat(contract.call().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_schema_that_is_older_than_needed_does_not_either(Started database) {
        Jdbi owner = database.connectTo(PostgresServer.OWNER);
        Contract contract = new Contract(database.connectTo(PostgresServer.WORKER));
        String mark = "update career.flyway_schema_history set success = ? where version::int >= ?";

        owner.useHandle(handle -> handle.execute(mark, false, Contract.NEEDED));
        try {
            assertThat(contract.isOffered()).isFalse();
        } finally {
            owner.useHandle(handle -> handle.execute(mark, true, Contract.NEEDED));
        }
        assertThat(contract.isOffered()).as("asked again").isTrue();
    }

    @Test
    void a_database_that_is_gone_does_not(Started database) {
        Contract contract = new Contract(Jdbi.create("jdbc:postgresql://localhost:1/none", "worker", "any"));

        assertThat(contract.call().getStatus()).isEqualTo(Status.DOWN);
    }
}
