package dev.careerconversations.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.careerconversations.api.plan.Party;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.LogLines;
import dev.careerconversations.backends.DemoPerson;
import dev.careerconversations.backends.OidcServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class PermissionMatrixTest extends ApiTest {

    private @Nullable String fingerprint;
    private LogLines log;

    @BeforeEach
    void listen() {
        log = LogLines.open();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void every_operation_has_its_rights_written_down() {
        assertThat(Operation.all())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(Right.all().keySet());
    }

    @TestFactory
    Stream<DynamicTest> each_party_is_answered_as_the_product_says_and_told_nothing_else() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Scene> unchanged = new HashMap<>();
        for (Operation operation : Operation.all()) {
            for (Party party : Party.values()) {
                for (boolean shared : new boolean[] {false, true}) {
                    boolean refused = right(operation).of(party, shared) >= 400;
                    Map<String, Scene> scenes = refused || operation.changesNothing() ? unchanged : new HashMap<>();
                    tests.add(dynamicTest(
                            "%s by %s %s".formatted(operation.id(), party, shared ? "after sharing" : "before sharing"),
                            () -> asParty(operation, party, shared, scenes)));
                }
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_manager_who_was_not_asked_yet_is_a_stranger() {
        Scene scene = new Scene(this, Stage.ASKING, false);
        return Operation.all().stream()
                .filter(operation -> operation.ids().contains("planId"))
                .map(operation -> dynamicTest(
                        operation.id(), () -> refused(operation, scene, oidc.token(scene.person(Party.MANAGER)), 404)));
    }

    @TestFactory
    Stream<DynamicTest> nothing_of_a_plan_exists_for_a_stranger() {
        List<DynamicTest> tests = new ArrayList<>();
        as(stranger).get("/api/v1/me").then().statusCode(200);
        for (Stage stage : Stage.values()) {
            Scene scene = new Scene(this, stage, true);
            for (Operation operation : Operation.all()) {
                tests.add(dynamicTest(operation.id() + " of a plan at " + stage, () -> {
                    if (operation.ids().contains("planId")) {
                        refused(operation, scene, oidc.token(stranger), 404);
                    } else {
                        Response answer = call(operation, scene, oidc.token(stranger));
                        assertThat(answer.statusCode()).isBetween(200, 204);
                        scene.assertTellsNothingTo(null, answer);
                        assertNothingLogged(scene);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> without_a_good_token_there_is_nothing_at_all() {
        Scene scene = new Scene(this, Stage.HELD, true);
        String employeeOfScene = scene.person(Party.EMPLOYEE);
        Map<String, Object> claims = DemoPerson.of(employeeOfScene).claims();
        Duration hour = Duration.ofHours(1);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", "");
        tokens.put("an expired token", oidc.token(employeeOfScene, claims, hour.negated(), OidcServer.AUDIENCE));
        tokens.put("a token for another audience", oidc.token(employeeOfScene, claims, hour, "another-api"));
        tokens.put(
                "a token of another issuer", oidc.token("other", employeeOfScene, claims, hour, OidcServer.AUDIENCE));
        Map<String, Object> elsewhere = new HashMap<>(claims);
        elsewhere.put("iss", "https://elsewhere.example.com");
        tokens.put(
                "a token that our key signed for another issuer",
                oidc.token(employeeOfScene, elsewhere, hour, OidcServer.AUDIENCE));
        tokens.put("a token with a forged signature", forged(oidc.token(employeeOfScene)));
        tokens.put("an unsigned token", unsigned(oidc.token(employeeOfScene)));
        List<DynamicTest> tests = new ArrayList<>();
        tokens.forEach((what, token) -> Operation.all()
                .forEach(operation -> tests.add(
                        dynamicTest(operation.id() + " with " + what, () -> refused(operation, scene, token, 401)))));
        return tests.stream();
    }

    /** The child is the employee's own, but in another of their plans; they may do everything in both. */
    @TestFactory
    Stream<DynamicTest> what_belongs_to_another_plan_is_not_found_through_this_one() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<Stage, Scene> these = new EnumMap<>(Stage.class);
        Map<Stage, Scene> others = new EnumMap<>(Stage.class);
        for (Operation operation : Operation.all()) {
            if (operation.ids().size() < 2) {
                continue;
            }
            tests.add(dynamicTest(operation.id(), () -> {
                Right right = right(operation);
                Scene scene = these.computeIfAbsent(right.stage(), stage -> new Scene(this, stage, false));
                Scene other = others.computeIfAbsent(right.stage(), scene::another);
                Map<String, String> crossed = new LinkedHashMap<>(other.ids());
                crossed.put("planId", Objects.requireNonNull(scene.ids().get("planId")));
                String before = everything();

                Response answer = call(operation, crossed, oidc.token(scene.person(Party.EMPLOYEE)));

                assertThat(answer.statusCode()).isEqualTo(404);
                other.assertTellsNothingTo(null, answer);
                assertThat(everything()).isEqualTo(before);
            }));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void what_is_logged_is_really_listened_to() {
        Logger.getLogger("anything").info("secret");

        assertThat(log.lines()).anyMatch(line -> line.contains("secret"));
    }

    /** @param scenes to be used again, if this leaves them as they are */
    private void asParty(Operation operation, Party party, boolean shared, Map<String, Scene> scenes) {
        Right right = right(operation);
        Scene scene =
                scenes.computeIfAbsent(right.stage() + " " + shared, key -> new Scene(this, right.stage(), shared));
        String before = everything();

        Response answer = call(operation, scene, oidc.token(scene.person(party)));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(right.of(party, shared));
        scene.assertTellsNothingTo(party, answer);
        assertNothingLogged(scene);
        if (answer.statusCode() >= 400 || operation.changesNothing()) {
            assertThat(everything()).isEqualTo(before);
        } else if (!right.isDoneAlready(operation, shared)) {
            assertThat(everything()).isNotEqualTo(before);
        }
    }

    private void refused(Operation operation, Scene scene, @Nullable String token, int status) {
        String before = everything();

        Response answer = call(operation, scene, token);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        scene.assertTellsNothingTo(null, answer);
        assertNothingLogged(scene);
        assertThat(everything()).isEqualTo(before);
    }

    private void assertNothingLogged(Scene scene) {
        assertThat(log.lines()).noneMatch(line -> scene.words().stream().anyMatch(line::contains));
    }

    private static Right right(Operation operation) {
        return Objects.requireNonNull(Right.all().get(operation.id()), "an operation without rights");
    }

    private Response call(Operation operation, Scene scene, String token) {
        return call(operation, scene.ids(), token);
    }

    private Response call(Operation operation, Map<String, String> ids, String token) {
        Right right = right(operation);
        Map<String, String> all = new LinkedHashMap<>(ids);
        all.putIfAbsent("revision", "1");
        operation.ids().forEach(id -> all.putIfAbsent(id, UUID.randomUUID().toString()));
        var request = as(stranger).auth().none();
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        assertThat(right.body().isEmpty()).as("takes no body").isEqualTo(operation.mediaType() == null);
        if (operation.mediaType() != null) {
            request.contentType(operation.mediaType()).body(right.bodyWith(all));
        }
        return request.request(operation.method(), operation.at(all));
    }

    /** Returns a fingerprint of all rows of all tables. */
    private String everything() {
        if (fingerprint == null) {
            fingerprint = sql("""
                            select string_agg(format(
                                'select %L || md5(string_agg(t::text, chr(10) order by t::text)) from %I.%I t',
                                tablename || ' ', schemaname, tablename), ' union all ' order by schemaname, tablename)
                            from pg_tables where schemaname in ('career', 'delivery')""").get(0);
        }
        return sql(fingerprint).toString();
    }

    private static String forged(String token) {
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return token.substring(0, token.lastIndexOf('.') + 1) + new StringBuilder(signature).reverse();
    }

    private static String unsigned(String token) {
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return none + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }
}
