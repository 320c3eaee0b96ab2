package dev.careerconversations.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.careerconversations.backends.CaughtMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole stack on free ports: the story through the public API, and many mails by two workers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = TestStack.start("it-stack");
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void a_conversation_goes_from_plan_to_follow_up_and_first_reminder() throws Exception {
        assertThat(new Demo(stack, new Console(System.out)).play()).isTrue();

        CaughtMail followUp = stack.mail().received().stream()
                .filter(mail -> mail.subject().startsWith("Thank you"))
                .findFirst()
                .orElseThrow();
        assertThat(followUp.envelope()).containsExactlyInAnyOrder("marc@example.com", "alice@example.com");
        assertThat(stack.directory().resolve("mail"))
                .isDirectoryContaining(file -> file.toString().endsWith(".eml"));
    }

    @Test
    @Order(3)
    void two_workers_at_once_send_each_of_many_due_notices_once() throws Exception {
        Ports second = FreePorts.settled();
        try (Service worker = stack.startWorker("second-worker", second.worker)) {
            ManyReminders.areEachSentOnce(stack);

            assertThat(ManyReminders.sentBy(stack.workerService()) + ManyReminders.sentBy(worker))
                    .isGreaterThanOrEqualTo(ManyReminders.HOW_MANY);
            assertThat(worker.process().isAlive()).isTrue();
        }
    }

    @Test
    @Order(3)
    void production_configuration_answers_strangers_and_mistakes_with_problems() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (String path : List.of("/api/v1/me", "/api/v1/plans/x", "/nothing")) {
            var answer =
                    http.send(HttpRequest.newBuilder(stack.api().resolve(path)).build(), BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"type\":\"/problems/").doesNotContain("Exception");
        }
        var document = http.send(
                HttpRequest.newBuilder(URI.create(stack.api() + "/q/openapi")).build(), BodyHandlers.ofString());
        assertThat(document.body()).startsWith("---\nopenapi: 3.1.0");
    }

    @Test
    @Order(3)
    void production_configuration_lets_in_no_page_of_another_origin() throws Exception {
        HttpRequest fromElsewhere = HttpRequest.newBuilder(stack.api().resolve("/api/v1/me"))
                .header("Origin", "https://evil.example")
                .build();

        var answer = HttpClient.newHttpClient().send(fromElsewhere, BodyHandlers.ofString());

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    @Order(2)
    void a_reminder_is_stopped_by_one_click_on_the_link_that_it_carries() throws Exception {
        CaughtMail reminder = stack.mail().received().stream()
                .filter(mail -> mail.source().contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
                .findFirst()
                .orElseThrow();
        String link = reminder.source()
                .replaceAll("\\r?\\n[ \\t]", " ")
                .replaceFirst("(?s).*List-Unsubscribe: +<([^>]*)>.*", "$1");

        String page = answer(HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(page).contains("These reminders are off");
        assertThat(reminder.to()).contains("marc@example.com");
        assertThat(answer(as("marc", "/api/v1/me"))).contains("\"actionItems\":false", "\"checkIns\":true");

        answer(HttpRequest.newBuilder(URI.create(link + "/undo")).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer(as("marc", "/api/v1/me"))).contains("\"actionItems\":true");
    }

    @Test
    @Order(2)
    void events_of_mails_and_of_the_feed_are_the_same() throws Exception {
        stack.mail().clear();
        CalendarTexts.tellAgain(stack.postgres());
        await().atMost(Duration.ofSeconds(30)).until(() -> mailedEvents().size() >= 2);

        String opened = answer(as("alice", "/api/v1/me/calendar-feed")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.noBody()));
        String feed = answer(HttpRequest.newBuilder(URI.create(opened.replaceFirst(".*\"url\":\"([^\"]*)\".*", "$1"))));

        assertThat(CalendarTexts.events(feed)).isEqualTo(mailedEvents());
    }

    private static Map<String, Map<String, String>> mailedEvents() {
        return CalendarTexts.events(
                stack.mail().received().stream().map(CalendarTexts::of).collect(Collectors.joining()));
    }

    private static HttpRequest.Builder as(String person, String path) {
        return HttpRequest.newBuilder(stack.api().resolve(path))
                .header("Authorization", "Bearer " + stack.oidc().token(person));
    }

    private static String answer(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    @Order(4)
    void what_is_private_is_neither_mailed_nor_logged() throws Exception {
        stack.mail().clear();
        PrivateStory story = new PrivateStory(stack);

        story.prepare();
        awaitMailOf(story);
        story.meet();
        awaitMailOf(story);

        assertThat(stack.mail().received())
                .noneMatch(mail -> story.unmailed().stream()
                        .anyMatch((mail.source() + mail.text() + mail.html() + mail.subject())::contains));
        for (String log : List.of("api-service.log", "reminder-worker.log")) {
            assertThat(Files.readString(stack.directory().resolve(log)))
                    .isNotBlank()
                    .doesNotContain(story.unmailed())
                    .doesNotContain(story.mailed());
        }
    }

    private static void awaitMailOf(PrivateStory story) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> story.mailed().stream()
                        .allMatch(word -> stack.mail().received().stream()
                                .anyMatch(mail -> mail.text().contains(word))));
    }

    @Test
    @Order(5)
    void the_commands_that_the_readme_shows_work() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "skipped: no curl to run README's commands with");
        String readme = Files.readString(Checkout.root().resolve("README.md"));
        String commands = readme.substring(readme.indexOf("TOKEN=$(curl"));
        commands = commands.substring(0, commands.indexOf("```"))
                .replace("http://localhost:18080/default/token", stack.oidc().tokenUrl())
                .replace("http://localhost:8080", stack.api().toString());

        Process shell = new ProcessBuilder("sh", "-c", commands)
                .redirectErrorStream(true)
                .start();

        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains("\"status\":\"PREPARING\"").contains("\"email\":\"marc@example.com\"");
    }

    @Test
    @Order(6)
    void every_metric_that_alerts_and_the_dashboard_name_is_told_on_the_management_ports() throws Exception {
        String ofApi = get(stack.apiService().management().resolve("/q/metrics"));
        String ofWorker = get(stack.workerService().management().resolve("/q/metrics"));
        String told = ofApi + ofWorker;

        assertThat(Monitoring.metrics())
                .hasSizeGreaterThan(15)
                .allSatisfy(metric -> assertThat(told).containsPattern("(?m)^" + metric + "[ {]"));
        assertThat(ofWorker).doesNotContain(Monitoring.metricMissedBy("ApiIsMissing"));
        assertThat(ofApi).doesNotContain(Monitoring.metricMissedBy("WorkerIsMissing"));
        assertThat(get(stack.api().resolve("/q/metrics"))).doesNotContain("http_server_requests");
        assertThat(get(stack.api().resolve("/q/health"))).doesNotContain("checks");
    }

    private static String get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }
}
