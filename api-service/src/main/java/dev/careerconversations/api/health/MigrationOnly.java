package dev.careerconversations.api.health;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends a process that was started to migrate and for nothing else (profile {@code migrate}). The schema is migrated by then:
 * had that failed, the process would have ended with an error.
 */
@Singleton
class MigrationOnly {

    private static final Logger LOG = Logger.getLogger(MigrationOnly.class);

    void end(
            @Observes StartupEvent started,
            @ConfigProperty(name = "career.migration-only", defaultValue = "false") boolean migrationOnly) {
        if (migrationOnly) {
            LOG.infof("The schema is at version %d or newer", SchemaReadiness.NEEDED);
            Quarkus.asyncExit(0);
        }
    }
}
