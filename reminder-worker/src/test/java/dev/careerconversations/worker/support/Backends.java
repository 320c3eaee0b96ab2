package dev.careerconversations.worker.support;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Starts PostgreSQL, with the schema that api-service owns, and a mail catcher once for all tests. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresServer postgres;
    private @Nullable MailCatcher mail;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start(Path.of("target/postgres"), 0);
        Flyway.configure()
                .dataSource(postgres.connectAs(PostgresServer.OWNER))
                .schemas("career", "delivery")
                .defaultSchema("career")
                .locations("filesystem:../api-service/src/main/resources/db/migration")
                .load()
                .migrate();
        mail = MailCatcher.start(0, 0, arrived -> {});
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.password", "any",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(mail.smtpPort()),
                "quarkus.mailer.from", "careers@example.com",
                "worker.frontend-url", "https://careers.example.com");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, field -> field.getType().equals(PostgresServer.class));
        injector.injectIntoFields(mail, field -> field.getType().equals(MailCatcher.class));
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
