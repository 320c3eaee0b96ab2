package dev.careerconversations.worker.support;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts a migrated PostgreSQL and a mail catcher for the tests in which Quarkus runs the worker. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    private @Nullable PostgresServer postgres;
    private @Nullable MailCatcher catcher;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start(Path.of("target/postgres-of-quarkus"), 0);
        Database.migrate(postgres);
        catcher = MailCatcher.start(0, 0, mail -> {});
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl()),
                Map.entry("quarkus.datasource.password", "any"),
                Map.entry("quarkus.mailer.host", "127.0.0.1"),
                Map.entry("quarkus.mailer.port", String.valueOf(catcher.smtpPort())),
                Map.entry("quarkus.mailer.from", "Careers <careers@example.com>"),
                Map.entry("worker.frontend-url", "https://careers.example.com/"),
                Map.entry("worker.links-url", "https://api.example.com/"),
                Map.entry("links.keys", "k1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                Map.entry("worker.interval", "1s"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(catcher, field -> field.getType().equals(MailCatcher.class));
        injector.injectIntoFields(postgres, field -> field.getType().equals(PostgresServer.class));
    }

    @Override
    public void stop() {
        if (catcher != null) {
            catcher.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
