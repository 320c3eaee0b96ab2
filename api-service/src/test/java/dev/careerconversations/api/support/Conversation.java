package dev.careerconversations.api.support;

import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One conversation plan, led through its life over HTTP. */
public final class Conversation {

    private static final String PLANS = "/api/v1/plans";

    private final ApiTest test;
    private final String employee;
    private final String manager;
    private final String id;

    public Conversation(ApiTest test, String employee, String manager, String title) {
        this.test = test;
        this.employee = employee;
        this.manager = manager;
        this.id = (String) test.as(employee)
                .body("""
                        {"title": "%s", "manager": {"email": "%s@example.com"}}""".formatted(title, manager))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .as(Map.class)
                .get("id");
    }

    /** A plan that was made elsewhere. */
    public Conversation(ApiTest test, String employee, String manager, UUID id) {
        this.test = test;
        this.employee = employee;
        this.manager = manager;
        this.id = id.toString();
    }

    public UUID id() {
        return UUID.fromString(id);
    }

    /** Returns the path of the plan or of something in it. */
    public String at(String below) {
        return PLANS + "/" + id + below;
    }

    public Conversation asked() {
        test.as(employee).body("{}").post(at("/invitation")).then().statusCode(201);
        return this;
    }

    /** Enters a meeting of half an hour. */
    public Conversation meetingAt(Instant startsAt) {
        test.as(employee)
                .body("""
                        {"startsAt": "%s", "timeZone": "Europe/Berlin", "minutes": 30}""".formatted(startsAt))
                .put(at("/meeting"))
                .then()
                .statusCode(200);
        return this;
    }

    /** Leads a plan to HELD: a meeting that ended an hour ago, with a takeaway. */
    public Conversation held() {
        asked().meetingAt(test.clock.instant().minus(Duration.ofMinutes(90)));
        test.as(employee)
                .body("{\"takeaways\": [\"I want to lead the migration.\"]}")
                .put(at("/outcome"))
                .then()
                .statusCode(200);
        return this;
    }

    public String agendaItem(String author, String title) {
        return (String) test.as(author)
                .body("{\"topic\": \"DEVELOPMENT_GOALS\", \"title\": \"%s\", \"minutes\": 10}".formatted(title))
                .post(at("/agenda/items"))
                .then()
                .statusCode(201)
                .extract()
                .as(Map.class)
                .get("id");
    }

    public Conversation agendaShared() {
        test.as(employee).post(at("/agenda/share")).then().statusCode(200);
        return this;
    }

    public String actionItem(String author, String owner, String dueOn) {
        return (String) test.as(author)
                .body("{\"title\": \"Draft a proposal\", \"owner\": \"%s\", \"dueOn\": \"%s\"}".formatted(owner, dueOn))
                .post(at("/action-items"))
                .then()
                .statusCode(201)
                .body("owner", equalTo(owner))
                .extract()
                .as(Map.class)
                .get("id");
    }

    /** Plays the worker: the follow-up was accepted by the mail server. */
    public Conversation followUpDelivered() {
        deliver("FOLLOW_UP", "SENT");
        return this;
    }

    /** Plays the worker: moves the notices of a kind to a state. */
    public void deliver(String kind, String state) {
        String email = test.sql("""
                        insert into delivery.email (recipient_id, next_attempt_at, expires_at, created_at)
                        select manager_id, now(), now(), now() from career.conversation_plan where id = ?
                        returning id""", id()).get(0);
        test.sql(
                "update delivery.notice set state = ?, email_id = ?, settled_at = ? where plan_id = ? and kind = ?",
                state,
                UUID.fromString(email),
                java.sql.Timestamp.from(test.clock.instant()),
                id(),
                kind);
    }

    /** Returns the notices that can still be sent, as "KIND due-instant", in the order of their times. */
    public List<String> pending() {
        return test.sql("""
                select kind || ' ' || to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')
                from delivery.notice where plan_id = ? and state in ('PENDING', 'QUEUED')
                order by due_at, kind, recipient_id""", id());
    }
}
