package dev.careerconversations.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.api.openapi.Document;
import dev.careerconversations.api.openapi.Document.Operation;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Seed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests made from the document, of every operation, as it allows them and as it does not: whatever comes
 * back is what the document says. -Dcontract.seed=random looks for what nobody has seen yet, and
 * what it finds is repeated with the seed that it prints.
 */
@QuarkusTest
class GenerativeContractTest extends ApiTest {

    private static final int LEAST_REQUESTS = 5_000;
    private static final int ROUNDS = 4;
    private static final int MOST_MORE_ROUNDS = 20;
    private static final int ODD_REQUESTS = 16;
    private static final int MOST_TRIES = 60;
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** After these little can be done to a plan: they come last in a round. */
    private static final Set<String> ENDINGS = Set.of("sendFollowUp", "completePlan", "cancelPlan");

    private final Tally tally = new Tally();

    @TestHTTPResource("/")
    URI server;

    private Wire http;
    private Map<String, Operation> operations;
    private Random random;
    private Requests requests;
    private Answers answers;
    private Places places;

    @Test
    void every_answer_is_as_the_document_says() throws IOException, InterruptedException {
        long seed = Seed.of("contract.seed");
        random = new Random(seed);
        Document document = Document.served();
        http = new Wire(server, oidc::token);
        operations = document.operations();
        requests = new Requests(random, document);
        answers = new Answers(document);
        for (int round = 0; round < ROUNDS; round++) {
            succeedInNewPlaces();
            methodsThatAreNone();
            for (Operation operation : shuffled()) {
                beOdd(operation);
            }
        }
        // In a rare order of steps some operation finds nothing left to do, in each round.
        for (int more = 0;
                more < MOST_MORE_ROUNDS && !tally.neverSeen(operations).isEmpty();
                more++) {
            succeedInNewPlaces();
        }
        System.out.println(tally);
        if (tally.hasFailures()) {
            throw new AssertionError("with -Dcontract.seed=%d, %s%n%s".formatted(seed, tally, tally.failures()));
        }
        assertThat(tally.count()).isGreaterThanOrEqualTo(LEAST_REQUESTS);
        assertThat(tally.neverSeen(operations)).isEmpty();
        assertThat(tally.statuses()).contains(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428);
    }

    private void succeedInNewPlaces() throws IOException, InterruptedException {
        places = new Places(this, random);
        addEverywhere();
        for (Operation operation : shuffled()) {
            succeed(operation);
        }
    }

    private List<Operation> shuffled() {
        List<Operation> first = new ArrayList<>();
        List<Operation> last = new ArrayList<>();
        operations.forEach((id, operation) -> (ENDINGS.contains(id) ? last : first).add(operation));
        Collections.shuffle(first, random);
        Collections.shuffle(last, random);
        first.addAll(last);
        return first;
    }

    private void addEverywhere() throws IOException, InterruptedException {
        for (Operation operation : operations.values()) {
            if (operation.success() != 201 || !operation.path().contains("{")) {
                continue;
            }
            for (String path : places.paths(operation)) {
                for (String person : places.parties()) {
                    send(requests.good(operation, person, path, places));
                }
            }
        }
    }

    /** Tries whatever there is, until one request is answered with success; a read is then repeated with its tag. */
    private void succeed(Operation operation) throws IOException, InterruptedException {
        int tries = 0;
        for (String path : places.paths(operation)) {
            for (String person : places.parties()) {
                if (tries++ == MOST_TRIES) {
                    return;
                }
                see(operation, person, path);
                Sent good = requests.good(operation, person, path, places);
                HttpResponse<String> answer = send(good);
                if (answer.statusCode() < 300) {
                    if (operation.method().equals("get")) {
                        Map<String, String> known = Map.of(
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElse(""));
                        send(new Sent(operation, person, "get", good.target(), known, null, List.of()));
                    }
                    return;
                }
            }
        }
    }

    private void beOdd(Operation operation) throws IOException, InterruptedException {
        List<String> paths = places.paths(operation);
        for (int i = 0; i < ODD_REQUESTS; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String person = places.anybody();
            if (random.nextBoolean()) {
                see(operation, person, path);
            }
            Sent odd = requests.odd(operation, person, path, places);
            send(odd);
            if (odd.headers().containsKey("Idempotency-Key") && odd.wrongs().isEmpty()) {
                send(requests.again(odd));
            }
        }
    }

    /** Reads what an operation is about to change, as its caller would; a step is taken below what it changes. */
    private void see(Operation operation, String person, String path) throws IOException, InterruptedException {
        if (operation.method().equals("get")) {
            return;
        }
        boolean step = operation.method().equals("post");
        Operation read = operationAt(step ? above(operation.path()) : operation.path(), "get");
        if (read != null) {
            Sent get = new Sent(read, person, "get", step ? above(path) : path, Map.of(), null, List.of());
            requests.learn(Answers.body(send(get)));
        }
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private @Nullable Operation operationAt(String path, String method) {
        return operations.values().stream()
                .filter(it -> it.path().equals(path) && it.method().equals(method))
                .findFirst()
                .orElse(null);
    }

    private void methodsThatAreNone() throws IOException, InterruptedException {
        for (Operation operation : operations.values()) {
            String method = METHODS.get(random.nextInt(METHODS.size()));
            if (operationAt(operation.path(), method) != null) {
                continue;
            }
            String path = places.paths(operation).get(0);
            Sent sent = new Sent(operation, places.anybody(), method, path, Map.of(), null, List.of());
            HttpResponse<String> answer = http.answer(sent);
            tally.count(sent, answer, answers.faultsOfNoOperation(answer));
        }
    }

    private HttpResponse<String> send(Sent sent) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.answer(sent);
        places.learn(sent, answer);
        tally.count(sent, answer, answers.faults(sent, answer));
        return answer;
    }
}
