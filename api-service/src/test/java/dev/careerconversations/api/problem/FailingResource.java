package dev.careerconversations.api.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Fails as only circumstances can fail that a test of one service cannot bring about, or not quickly. */
@Path("/failing/{type}")
public class FailingResource {

    @GET
    @Operation(hidden = true)
    public String fail(@RestPath String type) {
        throw switch (type) {
            case "concurrent-change" -> new OptimisticLockException();
            case "request-running" -> TryLaterException.running();
            case "too-many-requests" -> TryLaterException.tooManyRequests(Duration.ofSeconds(1));
            case "identity-provider-unavailable" -> new OIDCException("a test: no keys");
            case "database-unavailable" -> new PersistenceException(new SQLException("a test: refused", "08001"));
            default -> new IllegalStateException("a test: a defect of ours");
        };
    }
}
