package dev.careerconversations.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.DemoPerson;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The whole story of one conversation through the public API: Alice prepares, asks, meets Marc, records what came of it
 * and thanks him; a follow-up and a first reminder arrive. It tells each request and what came of it, and checks it.
 */
final class Demo {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Console console;
    private final URI base;
    private final Clock clock = Clock.systemUTC();
    private boolean well = true;

    Demo(Stack stack, Console console) {
        this(stack, console, stack.api());
    }

    /** @param base where the API is, if it is not the stack's own */
    Demo(Stack stack, Console console, URI base) {
        this.stack = stack;
        this.console = console;
        this.base = base;
    }

    /** Returns whether everything came as it should. */
    boolean play() throws InterruptedException {
        try {
            story();
        } catch (NothingCameException e) {
            well = false;
        }
        console.say(well ? "\nAll went well." : "\nNot all went well: see the lines marked NOT OK.");
        return well;
    }

    /** What the story waits for has not come; the line that says so is on the console. */
    private static final class NothingCameException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void story() throws InterruptedException {
        String tokens = stack.oidc().tokenUrl();
        Api alice = Api.as(DemoPerson.ALICE, base, tokens);
        Api marc = Api.as(DemoPerson.MARC, base, tokens);
        Api eve = Api.as(DemoPerson.EVE, base, tokens);

        chapter("Both sign in");
        step(alice, "GET", "/me", "", 200, "name", "timeZone");
        step(marc, "GET", "/me", "", 200, "name", "timeZone");

        chapter("Alice prepares");
        String plan = "/plans/"
                + step(alice, "POST", "/plans", """
                        {"title": "Towards staff engineer", "manager": {"email": "marc@example.com", "name": "Marc"}}""", 201, "status").path("id").asText();
        item(alice, plan, "ROLE_REVIEW", "What I do best today", 5);
        item(alice, plan, "LONG_TERM_INTERESTS", "Technical leadership", 10);
        item(alice, plan, "DEVELOPMENT_GOALS", "Leading the storage migration", 10);
        item(alice, plan, "FEEDBACK_REQUEST", "What I should do more of", 5);
        step(marc, "GET", plan, "", 404, "title");

        chapter("Alice asks");
        step(alice, "POST", plan + "/invitation", "{}", 201, "subject");
        arrives("the invitation, to Marc", mail -> mail.subject().equals("Career development conversation"));
        step(marc, "GET", plan, "", 200, "status", "myPart");
        step(eve, "GET", plan, "", 404, "title");

        chapter("They have met an hour ago");
        step(
                alice,
                "PUT",
                plan + "/meeting",
                """
                {"startsAt": "%s", "timeZone": "Europe/Berlin", "minutes": 30, "place": "Room 4"}""".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(90))),
                200,
                "startsAt",
                "endsAt");
        step(alice, "POST", plan + "/agenda/share", "", 200, "totalMinutes");
        step(marc, "GET", plan + "/agenda", "", 200, "totalMinutes");

        chapter("Both record what came of it");
        step(alice, "PUT", plan + "/outcome", """
                {"takeaways": ["I want to lead the storage migration."], "checkInRhythm": "MONTHLY"}""", 200, "checkInRhythm");
        step(marc, "PUT", plan + "/outcome", """
                {"takeaways": ["Alice needs a mentor who has led one before."]}""", 200, "checkInRhythm");
        step(
                alice,
                "POST",
                plan + "/action-items",
                promise("Write a proposal for the migration", "EMPLOYEE", 14),
                201,
                "owner",
                "dueOn");
        step(
                alice,
                "POST",
                plan + "/action-items",
                promise("Introduce me to Priya", "MANAGER", 1),
                201,
                "owner",
                "dueOn");
        step(alice, "GET", plan + "/check-ins", "", 200, "items");

        chapter("Alice reads the follow-up and sends it");
        JsonNode followUp =
                step(alice, "GET", plan + "/follow-up", "", 200, "status", "revision", "sendsAt", "deadline");
        console.say(step(alice, "GET", plan + "/follow-up/preview", "", 200, "subject")
                .path("text")
                .asText()
                .indent(8));
        step(
                alice,
                "POST",
                plan + "/follow-up/send",
                "{\"revision\": %d}".formatted(followUp.path("revision").asInt()),
                200,
                "status");

        chapter("The mails arrive");
        CaughtMail thanks =
                arrives("the follow-up, to Marc", mail -> mail.subject().startsWith("Thank you"));
        check(
                "copy and reply-to are Alice's",
                thanks.cc().contains("alice@") && thanks.replyTo().contains("alice@"));
        check(
                "it lists both sides' promises",
                lists(thanks, "I will:", "Write a proposal for the migration", 14)
                        && lists(thanks, "You will:", "Introduce me to Priya", 1));
        // Due soon or due today: which of them is fresh depends on the weekday.
        CaughtMail reminder =
                arrives("the first reminder, to Marc", mail -> mail.subject().endsWith("Introduce me to Priya"));
        check("it is Marc's alone", reminder.envelope().equals(List.of("marc@example.com")));
        check(
                "it tells the day",
                reminder.text().contains(dayAndMonth(1)) || reminder.text().contains("due today"));
        await(
                "the plan is followed up",
                () -> alice.call("GET", plan, "").body().path("status").asText().equals("FOLLOWED_UP"));
        step(alice, "GET", plan, "", 200, "status", "nextSteps");
    }

    private void item(Api who, String plan, String topic, String title, int minutes) {
        step(who, "POST", plan + "/agenda/items", """
                {"topic": "%s", "title": "%s", "minutes": %d}""".formatted(topic, title, minutes), 201, "title", "minutes");
    }

    private String promise(String title, String owner, int inDays) {
        return """
                {"title": "%s", "owner": "%s", "dueOn": "%s"}""".formatted(title, owner, day(inDays));
    }

    private LocalDate day(int inDays) {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate().plusDays(inDays);
    }

    private boolean lists(CaughtMail mail, String heading, String promise, int inDays) {
        int at = mail.text().indexOf(heading);
        return at >= 0 && mail.text().indexOf(promise + " (by " + date(inDays) + ")", at) > at;
    }

    private String dayAndMonth(int inDays) {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day(inDays));
    }

    private String date(int inDays) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).format(day(inDays));
    }

    private void chapter(String title) {
        console.say("\n" + title);
    }

    private JsonNode step(Api who, String method, String path, String body, int expected, String... shown) {
        Api.Answer answer = who.call(method, path, body);
        StringBuilder line = new StringBuilder("%s %s: %s /api/v1%s %s -> %d"
                .formatted(
                        mark(answer.status() == expected),
                        who.person().clientId(),
                        method,
                        path,
                        body,
                        answer.status()));
        for (String field : shown) {
            if (answer.body().has(field)) {
                line.append(' ').append(field).append('=').append(answer.body().get(field));
            }
        }
        console.say(line.toString());
        return answer.body();
    }

    private CaughtMail arrives(String what, Predicate<CaughtMail> wanted) throws InterruptedException {
        await(what, () -> stack.mail().received().stream().anyMatch(wanted));
        return stack.mail().received().stream().filter(wanted).findFirst().orElseThrow();
    }

    private void await(String what, BooleanSupplier come) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() > until) {
                check(what + ": not within " + PATIENCE.toSeconds() + " seconds", false);
                throw new NothingCameException();
            }
            Thread.sleep(100);
        }
        check(what, true);
    }

    private void check(String what, boolean holds) {
        console.say(mark(holds) + " " + what);
    }

    private String mark(boolean holds) {
        well &= holds;
        return holds ? "  ok    " : "  NOT OK";
    }
}
