package dev.careerconversations.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready where the database is, and its schema is as new as this version needs; newer does no harm. So a rollout that comes before
 * the migration waits for it.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    /** The newest migration. */
    static final int NEEDED = 19;

    private final DataSource database;

    SchemaReadiness(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        int version = version();
        return HealthCheckResponse.named("database schema")
                .status(version >= NEEDED)
                .withData("needed", NEEDED)
                .withData("version", version)
                .build();
    }

    /** Returns 0 where nothing can be read. */
    private int version() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select version from delivery.schema_version_v1")) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException e) {
            return 0;
        }
    }
}
