package dev.careerconversations.api.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerconversations.api.support.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One random history: takes steps that people might take, legal or not, and lets time pass. */
final class History {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final URI plans;
    private final List<String> tokens;
    private final SettableClock clock;
    private final UUID planId;
    private final List<String> items = new ArrayList<>();
    private final Set<String> absent = new HashSet<>();
    private boolean refused;

    History(Random random, URI plans, String employee, String manager, String managerName, SettableClock clock) {
        this.random = random;
        this.plans = plans;
        this.tokens = List.of(employee, manager);
        this.clock = clock;
        this.planId = UUID.fromString(call(
                        employee,
                        "POST",
                        "",
                        "{\"title\": \"History\", \"manager\": {\"email\": \"%s@example.com\"}}".formatted(managerName))
                .path("id")
                .asText());
        this.absent.add(plans.getPath() + "/" + planId + "/meeting");
        this.absent.add(plans.getPath() + "/" + planId + "/outcome");
    }

    /** Whether the last request was answered with a problem. */
    boolean wasRefused() {
        return refused;
    }

    UUID planId() {
        return planId;
    }

    /** Takes a step and says which. Steps that lead on are likelier than those that end the plan. */
    String step() {
        String who = tokens.get(random.nextInt(3) / 2);
        return switch (random.nextInt(19)) {
            case 0 -> post(who, "/invitation", "{}");
            case 1, 2 -> put(tokens.get(0), "/meeting", meeting());
            case 3 -> post(who, "/agenda/items", "{\"topic\": \"CUSTOM\", \"title\": \"Topic\", \"minutes\": 5}");
            case 4 -> post(who, "/agenda/share", "");
            case 5, 6, 7 -> put(who, "/outcome", outcome());
            case 8, 9 -> add(who);
            case 10 -> put(who, item(), promise());
            case 11 -> post(who, item() + "/progress", progress());
            case 12 -> post(who, "/follow-up/" + any("hold", "release", "redraft"), "");
            case 13 -> checkIn(who);
            case 14 -> pass();
            case 15 -> choose(who);
            case 16 -> random.nextBoolean() ? post(tokens.get(1), "/invitation/decline", "{}") : shareItself();
            case 17 -> random.nextBoolean() ? post(who, "/proposed-times", proposal()) : accept(who);
            default -> random.nextInt(3) == 0 ? post(who, any("/cancel", "/complete"), "") : pass();
        };
    }

    private String choose(String who) {
        String choices = random.nextBoolean()
                ? "{\"timeZone\": \"%s\", \"reminderHour\": %d}"
                        .formatted(any("UTC", "Asia/Tokyo", "America/Los_Angeles"), random.nextInt(24))
                : "{\"reminders\": {\"%s\": %b}}"
                        .formatted(any("preparation", "outcome", "actionItems", "checkIns"), random.nextBoolean());
        return "chooses " + call(who, "PATCH", plans.resolve("me"), choices);
    }

    private String shareItself() {
        return "chooses "
                + call(
                        tokens.get(0),
                        "PATCH",
                        "/" + planId + "/agenda",
                        "{\"sharesAutomatically\": %b}".formatted(random.nextBoolean()));
    }

    private String proposal() {
        return "{\"times\": [\"%s\"], \"timeZone\": \"Europe/Berlin\", \"minutes\": 30}"
                .formatted(clock.instant().plus(Duration.ofHours(1 + random.nextInt(96))));
    }

    private String accept(String who) {
        JsonNode times = call(who, "GET", "/" + planId + "/proposed-times", "").path("items");
        String id = times.isEmpty()
                ? UUID.randomUUID().toString()
                : times.get(0).path("id").asText();
        return post(who, "/proposed-times/" + id + "/accept", "");
    }

    private String pass() {
        Duration time = Duration.ofHours(1 + random.nextInt(72));
        clock.advance(time);
        return time + " pass";
    }

    private String add(String who) {
        JsonNode item = call(who, "POST", "/" + planId + "/action-items", promise());
        if (item.has("id")) {
            items.add(item.path("id").asText());
        }
        return "adds " + item;
    }

    private String item() {
        String id = items.isEmpty() ? UUID.randomUUID().toString() : items.get(random.nextInt(items.size()));
        return "/action-items/" + id;
    }

    private String checkIn(String who) {
        JsonNode all = call(who, "GET", "/" + planId + "/check-ins", "").path("items");
        if (all.isEmpty() || random.nextInt(3) == 0) {
            return post(who, "/check-ins", "{\"dueOn\": \"%s\"}".formatted(day(random.nextInt(20))));
        }
        String one =
                "/check-ins/" + all.get(random.nextInt(all.size())).path("id").asText();
        return random.nextBoolean()
                ? post(who, one + "/skip", "{\"reason\": \"Holidays\"}")
                : put(who, one, "{\"dueOn\": \"%s\"}".formatted(day(random.nextInt(30))));
    }

    private String meeting() {
        return "{\"startsAt\": \"%s\", \"timeZone\": \"Europe/Berlin\", \"minutes\": 30}"
                .formatted(clock.instant().plus(Duration.ofHours(random.nextInt(120) - 48)));
    }

    private String outcome() {
        return "{\"takeaways\": [\"Learnt\"], \"checkInRhythm\": \"%s\"}".formatted(any("NONE", "WEEKLY", "MONTHLY"));
    }

    private String promise() {
        return "{\"title\": \"Promise\", \"owner\": \"%s\", \"dueOn\": \"%s\"}"
                .formatted(any("EMPLOYEE", "MANAGER"), day(random.nextInt(25)));
    }

    private String progress() {
        String dueOn = random.nextBoolean() ? "" : ", \"dueOn\": \"%s\"".formatted(day(random.nextInt(25)));
        return "{\"note\": \"Moved\", \"status\": \"%s\"%s}".formatted(any("OPEN", "DONE", "DROPPED"), dueOn);
    }

    private LocalDate day(int ahead) {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(ahead);
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String post(String who, String path, String body) {
        return "POST " + path + " → " + call(who, "POST", "/" + planId + path, body);
    }

    private String put(String who, String path, String body) {
        return "PUT " + path + " → " + call(who, "PUT", "/" + planId + path, body);
    }

    private JsonNode call(String token, String method, String path, String body) {
        return call(token, method, URI.create(plans + path), body);
    }

    private JsonNode call(String token, String method, URI uri, String body) {
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (method.equals("PATCH") || method.equals("PUT")) {
            request.header(absent.contains(uri.getPath()) ? "If-None-Match" : "If-Match", "*");
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(response.statusCode())
                    .as("%s %s %s: %s", method, uri, body, response.body())
                    .isLessThan(500);
            refused = response.statusCode() >= 400;
            if (!refused) {
                absent.remove(uri.getPath());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
