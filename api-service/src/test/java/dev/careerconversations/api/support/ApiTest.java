package dev.careerconversations.api.support;

import static io.restassured.RestAssured.given;

import dev.careerconversations.api.http.MergePatch;
import dev.careerconversations.backends.OidcServer;
import dev.careerconversations.backends.PostgresServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the API over HTTP. Each test has people of its own, so that none sees what another left behind. */
@QuarkusTestResource(Backends.class)
public abstract class ApiTest {

    /** A Monday morning, well away from clock changes. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    protected OidcServer oidc;
    protected PostgresServer postgres;

    @Inject
    public SettableClock clock;

    protected String employee;
    protected String manager;
    protected String stranger;

    private @Nullable Connection owner;

    @AfterEach
    void disconnect() throws SQLException {
        if (owner != null) {
            owner.close();
            owner = null;
        }
    }

    @BeforeEach
    void newPeople() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        employee = "emma-" + tag;
        manager = "max-" + tag;
        stranger = "eve-" + tag;
        clock.set(MONDAY);
        as(employee).get("/api/v1/me").then().statusCode(200);
        as(manager).get("/api/v1/me").then().statusCode(200);
    }

    /**
     * Returns a request with a valid token of this person and, if it has a body, JSON as its type. A change is sent with the
     * state that is there, unless the test says which.
     */
    public RequestSpecification as(String person) {
        String token = TOKENS.computeIfAbsent(person, name -> oidc.token(name));
        return given().auth().oauth2(token).contentType(ContentType.JSON).filter(new SeesBeforeItChanges(token));
    }

    protected Conversation conversation() {
        return new Conversation(this, employee, manager, "Towards staff engineer");
    }

    /** Changes preferences of the employee, whatever they were: a merge patch of {@code /api/v1/me}. */
    protected ValidatableResponse choose(String choices) {
        return as(employee)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "*")
                .body(choices)
                .patch("/api/v1/me")
                .then();
    }

    /** Runs SQL as the owner of the schema, for what no request can show or do. */
    public List<String> sql(String query, Object... parameters) {
        try (var statement = owner().prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            if (statement.execute()) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection owner() throws SQLException {
        if (owner == null) {
            owner = postgres.connectAs(PostgresServer.OWNER).getConnection();
        }
        return owner;
    }
}
