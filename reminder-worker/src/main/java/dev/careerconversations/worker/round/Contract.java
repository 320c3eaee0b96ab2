package dev.careerconversations.worker.round;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Whether the database offers the contract that this worker needs. The worker never migrates: api-service does. */
@Readiness
@Singleton
class Contract implements HealthCheck {

    /** The newest migration that changes the delivery contract as this worker uses it. */
    static final int NEEDED = 18;

    private final Jdbi jdbi;
    private volatile boolean offered;

    Contract(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Asks the database until it says yes once: a schema does not go back. */
    boolean isOffered() {
        if (!offered) {
            offered = version() >= NEEDED;
        }
        return offered;
    }

    @Override
    public HealthCheckResponse call() {
        int version = version();
        return HealthCheckResponse.named("delivery contract")
                .status(version >= NEEDED)
                .withData("needed", NEEDED)
                .withData("offered", version)
                .build();
    }

    private int version() {
        try {
            return jdbi.withHandle(handle -> handle.select("select version from delivery.schema_version_v1")
                    .mapTo(Integer.class)
                    .one());
        } catch (JdbiException e) {
            return 0;
        }
    }
}
