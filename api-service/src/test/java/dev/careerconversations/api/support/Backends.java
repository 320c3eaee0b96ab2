package dev.careerconversations.api.support;

import dev.careerconversations.backends.OidcServer;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts PostgreSQL and the OpenID Connect server once for all tests. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    /** 32 bytes, 0 to 31: no secret, and the one that docs/security.md shows a token of. */
    private static final String LINKS_KEYS = "k1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private @Nullable PostgresServer postgres;
    private @Nullable OidcServer oidc;

    @Override
    public Map<String, String> start() {
        postgres = PostgresServer.start(Path.of("target/postgres"), 0);
        oidc = OidcServer.start(0);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(),
                "quarkus.datasource.password",
                "any",
                "quarkus.flyway.password",
                "any",
                "quarkus.oidc.auth-server-url",
                oidc.issuerUrl(),
                "links.keys",
                LINKS_KEYS);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(oidc, field -> field.getType().equals(OidcServer.class));
        injector.injectIntoFields(postgres, field -> field.getType().equals(PostgresServer.class));
    }

    @Override
    public void stop() {
        if (oidc != null) {
            oidc.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
