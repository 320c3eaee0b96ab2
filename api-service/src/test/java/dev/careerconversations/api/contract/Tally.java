package dev.careerconversations.api.contract;

import dev.careerconversations.api.openapi.Document.Operation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many requests were answered how, and what was wrong with the answers. */
final class Tally {

    private static final int MOST_TOLD = 20;

    private final Map<String, Set<Integer>> ofOperation = new TreeMap<>();
    private final Map<Integer, Integer> ofStatus = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Integer> faultCounts = new TreeMap<>();
    private int count;

    void count(Sent sent, HttpResponse<String> answer, List<String> faults) {
        count++;
        ofStatus.merge(answer.statusCode(), 1, Integer::sum);
        ofOperation
                .computeIfAbsent(sent.operation().node().path("operationId").asText(), it -> new TreeSet<>())
                .add(answer.statusCode());
        if (faults.isEmpty()) {
            return;
        }
        String first = answer.statusCode() + " " + sent.method() + " " + faults.get(0);
        faultCounts.merge(first, 1, Integer::sum);
        // Of the same fault one tale will do, so that the first does not hide the others.
        if (faultCounts.get(first) == 1 && failures.size() < MOST_TOLD) {
            failures.add(faults + "%n%s".formatted(sent.tell(answer)));
        }
    }

    int count() {
        return count;
    }

    Set<Integer> statuses() {
        return ofStatus.keySet();
    }

    /** Returns the successes that operations document and never answered with. */
    List<String> neverSeen(Map<String, Operation> operations) {
        List<String> never = new ArrayList<>();
        operations.forEach((id, operation) -> operation
                .node()
                .get("responses")
                .fieldNames()
                .forEachRemaining(status -> {
                    if (Integer.parseInt(status) < 400
                            && !ofOperation.getOrDefault(id, Set.of()).contains(Integer.parseInt(status))) {
                        never.add(id + " " + status);
                    }
                }));
        return never;
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    String failures() {
        return faultCounts.entrySet().stream()
                        .map(fault -> fault.getValue() + " times " + fault.getKey())
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + String.join("\n\n", failures);
    }

    @Override
    public String toString() {
        Map<String, Integer> classes = new TreeMap<>();
        ofStatus.forEach((status, times) -> classes.merge(status / 100 + "xx", times, Integer::sum));
        return count + " requests " + classes + " " + ofStatus;
    }
}
