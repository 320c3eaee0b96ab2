package dev.careerconversations.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Backends;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told on the way to a meeting, as it arrives. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeetingMailTest {

    private static final Instant STARTS = Instant.parse("2126-03-19T14:00:00Z");

    MailCatcher catcher;
    PostgresServer postgres;

    private Person bob;
    private Conversation conversation;

    @BeforeEach
    void a_conversation() {
        Jdbi owner = Jdbi.create(postgres.connectAs(PostgresServer.OWNER));
        Database.empty(owner);
        catcher.clear();
        Story story = new Story(owner);
        bob = story.person("Bob", "bob@example.com", "America/New_York", "en-US");
        conversation = story.between(story.person("Alice"), bob);
    }

    @Test
    void an_agreed_meeting_arrives_with_an_entry_for_the_calendar_in_the_readers_own_time() {
        conversation.meeting(STARTS, "Room 4", 0);
        conversation.tell("MEETING_ACCEPTED", bob, STARTS);

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Agreed: career development conversation with Alice");
        assertThat(mail.envelope()).containsExactly("bob@example.com");
        assertThat(mail.text())
                .contains(
                        "You meet on Tuesday, March 19, 2126, 10:00 AM, New York time, for 30 minutes.\n- Place: Room 4\n");
        assertThat(mail.source())
                .contains("text/calendar; charset=UTF-8; method=REQUEST", "filename=invite.ics", "SEQUENCE:0")
                .contains("Auto-Submitted: auto-generated");
    }

    @Test
    void a_cancelled_meeting_takes_the_same_entry_back() {
        conversation.meeting(STARTS, "Room 4", 2);
        conversation.tell("MEETING_CANCELLED", bob, STARTS);

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Cancelled: career development conversation with Alice");
        assertThat(mail.source())
                .contains("method=CANCEL", "SEQUENCE:3", "STATUS:CANCELLED", "UID:" + conversation.id());
    }

    @Test
    void other_times_arrive_with_the_word_that_goes_with_them() {
        conversation.proposedTimes("EMPLOYEE", "Thursdays are best", List.of(STARTS, STARTS.plusSeconds(3600)));
        conversation.tell("TIMES_PROPOSED", bob, STARTS);

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Alice proposes times for your career development conversation");
        assertThat(mail.text())
                .contains(
                        "Alice writes:\n> Thursdays are best\nIt would take 30 minutes.",
                        "- Tuesday, March 19, 2126, 10:00 AM, New York time\n- Tuesday, March 19, 2126, 11:00 AM");
    }

    @Test
    void a_declined_invitation_arrives_with_the_managers_word() {
        conversation.declined("Not before the release");
        conversation.tell("INVITATION_DECLINED", conversation.employee(), null);

        CaughtMail mail = onlyMail();

        assertThat(mail.subject()).isEqualTo("Bob has declined your invitation");
        assertThat(mail.text()).contains("> Not before the release\nYou can put it into other words");
    }

    private CaughtMail onlyMail() {
        await().until(() -> catcher.received().size() == 1);
        return catcher.received().get(0);
    }
}
