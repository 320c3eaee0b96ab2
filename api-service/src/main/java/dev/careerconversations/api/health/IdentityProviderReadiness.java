package dev.careerconversations.api.health;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the identity provider's keys are here: without them every token would be refused. Once they are, an outage
 * of the provider does not matter to tokens signed by them, so this stays up; the check that Quarkus brings would not.
 */
@Readiness
@ApplicationScoped
class IdentityProviderReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TenantConfigBean tenants;

    IdentityProviderReadiness(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    @Override
    public HealthCheckResponse call() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        return HealthCheckResponse.named("keys of the identity provider")
                .status(tenant.ready() || fetched(tenant))
                .build();
    }

    /** A replica that is not ready gets no requests, which alone would make Quarkus try again. */
    private static boolean fetched(TenantConfigContext tenant) {
        try {
            return tenant.initialize().await().atMost(PATIENCE).ready();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
