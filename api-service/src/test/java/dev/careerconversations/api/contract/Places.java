package dev.careerconversations.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.api.openapi.Document.Operation;
import dev.careerconversations.api.support.ApiTest;
import dev.careerconversations.api.support.Conversation;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two people with plans at every stage, a stranger, and what became known of all of it by answers. */
final class Places {

    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");

    private final Random random;
    private final String employee;
    private final String manager;
    private final String stranger;
    private final List<String> plans = new ArrayList<>();
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> cursors = new HashMap<>();

    Places(ApiTest test, Random random) {
        this.random = random;
        String own = UUID.randomUUID().toString().substring(0, 8);
        this.employee = "emma-" + own;
        this.manager = "max-" + own;
        this.stranger = "eve-" + own;
        for (String person : List.of(employee, manager, stranger)) {
            test.as(person).get("/api/v1/me").then().statusCode(200);
        }
        preparing(test);
        for (int i = 0; i < 3; i++) {
            proposeTime(test, preparing(test).asked());
        }
        preparing(test).asked().meetingAt(ApiTest.MONDAY.plus(Duration.ofDays(2)));
        Conversation met = preparing(test).asked().meetingAt(ApiTest.MONDAY.minus(Duration.ofDays(1)));
        met.agendaItem(employee, "My role");
        met.agendaShared();
        agreedRequest(test, preparing(test));
        agreedRequest(test, preparing(test));
        preparing(test).held();
        preparing(test).held();
        preparing(test).held().followUpDelivered();
        preparing(test).held().followUpDelivered();
        Conversation cancelled = preparing(test);
        test.as(employee).post(cancelled.at("/cancel")).then().statusCode(200);
    }

    List<String> parties() {
        return List.of(employee, manager);
    }

    /** Returns whoever comes to mind: mostly the employee, sometimes somebody who is no party. */
    String anybody() {
        return switch (random.nextInt(8)) {
            case 0 -> stranger;
            case 1, 2 -> manager;
            default -> employee;
        };
    }

    /** Returns every path of an operation that leads to something, in no order. */
    List<String> paths(Operation operation) {
        Set<String> paths = new TreeSet<>(Set.of(operation.path()));
        while (paths.stream().anyMatch(path -> path.contains("{"))) {
            Set<String> longer = new TreeSet<>();
            for (String path : paths) {
                Matcher id = ID.matcher(path);
                if (!id.find()) {
                    longer.add(path);
                    continue;
                }
                String before = path.substring(0, id.start());
                List<String> known = before.equals("/api/v1/plans/") ? plans : ids.getOrDefault(before, List.of());
                known.forEach(it -> longer.add(before + it + path.substring(id.end())));
            }
            paths = longer;
        }
        List<String> all = new ArrayList<>(paths);
        Collections.shuffle(all, random);
        return all;
    }

    void learn(Sent sent, HttpResponse<String> answer) {
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            return;
        }
        answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .ifPresent(this::learnId);
        String path = sent.target().replaceAll("\\?.*", "");
        if (sent.method().equals("get")) {
            answer.headers().firstValue("ETag").ifPresent(tag -> tags.put(sent.person() + " " + path, tag));
            JsonNode next = Answers.body(answer).path("next");
            if (next.isTextual()) {
                cursors.put(path, next.asText());
            }
        }
    }

    @Nullable
    String tag(@Nullable String person, String path) {
        return tags.get(person + " " + path);
    }

    @Nullable
    String cursor(String path) {
        return cursors.get(path);
    }

    /** Before the meeting alone can a request be made that becomes a promise after it. */
    private void agreedRequest(ApiTest test, Conversation plan) {
        plan.asked().agendaItem(employee, "A mentor");
        plan.agendaShared();
        String id = test.as(employee)
                .body("{\"kind\": \"MENTOR\", \"title\": \"A mentor\", \"reason\": \"To learn\"}")
                .post(plan.at("/development-requests"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        test.as(manager)
                .body("{\"answer\": \"AGREED\"}")
                .put(plan.at("/development-requests/" + id + "/answer"))
                .then()
                .statusCode(200);
        learnId(plan.at("/development-requests/" + id));
        plan.meetingAt(ApiTest.MONDAY.minus(Duration.ofDays(1)));
        test.as(employee)
                .body("{\"takeaways\": []}")
                .put(plan.at("/outcome"))
                .then()
                .statusCode(200);
    }

    /** Has no place of its own, by which it would become known. */
    private void proposeTime(ApiTest test, Conversation plan) {
        String id = test.as(manager)
                .body("""
                        {"times": ["2026-03-20T09:00:00Z"], "timeZone": "UTC", "minutes": 30}""")
                .post(plan.at("/proposed-times"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        learnId(plan.at("/proposed-times/" + id));
    }

    private void learnId(String path) {
        int end = path.lastIndexOf('/') + 1;
        ids.computeIfAbsent(path.substring(0, end), it -> new ArrayList<>()).add(path.substring(end));
    }

    private Conversation preparing(ApiTest test) {
        Conversation plan = new Conversation(test, employee, manager, "Towards staff engineer");
        plans.add(plan.id().toString());
        return plan;
    }
}
