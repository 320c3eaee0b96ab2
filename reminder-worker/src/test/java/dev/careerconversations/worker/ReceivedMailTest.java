package dev.careerconversations.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import dev.careerconversations.worker.support.Backends;
import dev.careerconversations.worker.support.Database;
import dev.careerconversations.worker.support.Story;
import dev.careerconversations.worker.support.Story.Conversation;
import dev.careerconversations.worker.support.Story.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails as their readers' programs get them: over IMAP, calendars read by another library than the one that wrote them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReceivedMailTest {

    private static final Instant STARTS = Instant.parse("2126-03-19T14:00:00Z");

    MailCatcher catcher;
    PostgresServer postgres;

    private Story story;
    private Person bob;
    private Conversation conversation;

    @BeforeEach
    void a_conversation() {
        Jdbi owner = Jdbi.create(postgres.connectAs(PostgresServer.OWNER));
        Database.empty(owner);
        catcher.clear();
        story = new Story(owner);
        bob = story.person("Bob Øz", "bob@example.com", "Europe/Berlin", "de-DE");
        conversation = story.between(story.person("Alice"), bob);
    }

    @Test
    void a_meeting_arrives_with_all_its_parts_and_the_calendar_twice() throws Exception {
        conversation.meeting(STARTS, "Raum 4; 2. Stock, links", 0);
        conversation.tell("MEETING_ACCEPTED", bob, STARTS);

        List<Part> parts = partsOf(1);

        assertThat(parts)
                .extracting(
                        part -> part.getContentType().replaceAll("(?s);.*", "").toLowerCase())
                .containsExactly("text/plain", "text/html", "text/calendar", "text/calendar");
        assertThat(parts.get(0).getContent().toString())
                .contains("Ihr trefft euch am Dienstag, 19. März 2126, 15:00 Uhr, Ortszeit Berlin, für 30 Minuten.");
        assertThat(parts.get(2).getContentType()).contains("method=REQUEST");
        assertThat(parts.get(3).getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(parts.get(3).getFileName()).isEqualTo("invite.ics");
        assertThat(text(parts.get(2))).isEqualTo(text(parts.get(3)));

        VEvent event = event(parts);
        assertThat(event.getUid().getValue()).isEqualTo(conversation.id() + "@example.com");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(STARTS);
        assertThat(event.getSummary().getValue()).isEqualTo("Entwicklungsgespräch: Alice und Bob Øz");
        assertThat(event.getLocation().getValue()).isEqualTo("Raum 4; 2. Stock, links");
        assertThat(event.getDescription().getValue())
                .isEqualTo("https://careers.example.com/plans/" + conversation.id());
        assertThat(event.getAttendees())
                .extracting(attendee -> attendee.getEmail())
                .containsExactly("alice@example.com", "bob@example.com");
    }

    @Test
    void a_meeting_that_moves_and_is_cancelled_stays_the_same_event() throws Exception {
        conversation.meeting(STARTS, "Room 4", 0);
        conversation.tell("MEETING_ACCEPTED", bob, STARTS);
        ICalendar agreed = calendar(partsOf(1));

        conversation.moveTo(STARTS.plusSeconds(7200), 1);
        conversation.tell("MEETING_MOVED", bob, STARTS);
        ICalendar moved = calendar(partsOf(2));

        conversation.tell("MEETING_CANCELLED", bob, STARTS);
        ICalendar cancelled = calendar(partsOf(3));

        assertThat(List.of(agreed, moved, cancelled))
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(List.of(agreed, moved, cancelled))
                .extracting(
                        calendar -> calendar.getEvents().get(0).getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(List.of(agreed, moved, cancelled))
                .extracting(calendar -> calendar.getEvents().get(0).getUid().getValue())
                .containsOnly(conversation.id() + "@example.com");
        assertThat(moved.getEvents().get(0).getDateStart().getValue().toInstant())
                .isEqualTo(STARTS.plusSeconds(7200));
    }

    @Test
    void a_check_in_arrives_as_a_day_on_which_nobody_is_busy() throws Exception {
        UUID notice = conversation.checkIn("CHECK_IN", LocalDate.of(2126, 3, 13), Story.NOW);

        ICalendar calendar = calendar(partsOf("alice@example.com", 1));

        VEvent event = calendar.getEvents().get(0);
        assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(event.getUid().getValue()).isEqualTo(story.subjectOf(notice) + "@example.com");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString())
                .startsWith("21260313");
        assertThat(event.getSummary().getValue()).isEqualTo("Check-in with Bob Øz");
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getAttendees()).isEmpty();
    }

    @Test
    void a_check_in_that_moves_and_is_skipped_stays_the_same_event() throws Exception {
        LocalDate day = LocalDate.of(2126, 3, 13);
        LocalDate later = LocalDate.of(2126, 3, 20);
        UUID checkIn = story.subjectOf(conversation.checkIn("CHECK_IN", day, Story.NOW));
        ICalendar told = calendar(partsOf("alice@example.com", 1));
        conversation.checkInMoves(checkIn, day, later);
        ICalendar moved = calendar(partsOf("alice@example.com", 2));
        conversation.checkInIsSkipped(checkIn, later);
        ICalendar cancelled = calendar(partsOf("alice@example.com", 3));

        List<ICalendar> calendars = List.of(told, moved, cancelled);
        assertThat(calendars)
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("PUBLISH", "PUBLISH", "CANCEL");
        assertThat(calendars)
                .extracting(calendar -> calendar.getEvents().get(0))
                .allSatisfy(event -> {
                    assertThat(event.getUid().getValue()).isEqualTo(checkIn + "@example.com");
                    assertThat(event.getOrganizer().getEmail()).isEqualTo("careers@example.com");
                })
                .extracting(event -> event.getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(calendars)
                .extracting(calendar -> calendar.getEvents()
                        .get(0)
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toString())
                .satisfiesExactly(
                        start -> assertThat(start).startsWith("21260313"),
                        start -> assertThat(start).startsWith("21260320"),
                        start -> assertThat(start).startsWith("21260320"));
        assertThat(cancelled.getEvents().get(0).getStatus().isCancelled()).isTrue();
        assertThat(messages("alice@example.com", 3))
                .extracting(Message::getSubject)
                .containsExactly(
                        "Check-in with Bob Øz on Wednesday, 13 March 2126",
                        "Moved: check-in with Bob Øz, now on Wednesday, 20 March 2126",
                        "Cancelled: check-in with Bob Øz on Wednesday, 20 March 2126");
    }

    @Test
    void a_plan_that_is_closed_takes_the_day_of_its_check_in_back_by_a_higher_sequence() throws Exception {
        LocalDate day = LocalDate.of(2126, 3, 13);
        UUID checkIn = story.subjectOf(conversation.checkIn("CHECK_IN", day, Story.NOW));
        await().until(() -> catcher.received().size() == 1);
        conversation.closedBefore(checkIn, day);

        ICalendar cancelled = calendar(partsOf("alice@example.com", 2));

        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void a_follow_up_answers_the_invitation() throws Exception {
        UUID invitation = conversation.invitation("Let us talk", "Hello Bob");
        await().until(() -> story.notice(invitation).state().equals("SENT"));
        conversation.followUp("Thank you", "Thanks\n\nAlice", Story.NOW);

        List<Message> messages = messages("bob@example.com", 2);

        String invited = messages.get(0).getHeader("Message-ID")[0];
        assertThat(messages.get(0).getHeader("References")).isNull();
        assertThat(messages.get(1).getHeader("References")).containsExactly(invited);
        assertThat(messages.get(1).getHeader("In-Reply-To")).containsExactly(invited);
    }

    private List<Part> partsOf(int mails) throws Exception {
        return partsOf("bob@example.com", mails);
    }

    /** Returns the parts of the last of some mails. */
    private List<Part> partsOf(String mailbox, int mails) throws Exception {
        List<Part> parts = new ArrayList<>();
        collect(messages(mailbox, mails).get(mails - 1), parts);
        return parts;
    }

    private static void collect(Part part, List<Part> parts) throws Exception {
        if (part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                collect(inner.getBodyPart(i), parts);
            }
        } else {
            parts.add(part);
        }
    }

    private List<Message> messages(String mailbox, int mails) throws Exception {
        await().until(() -> catcher.received().size() == mails);
        Properties settings = new Properties();
        settings.put("mail.imap.port", String.valueOf(catcher.imapPort()));
        Store store = Session.getInstance(settings).getStore("imap");
        store.connect("127.0.0.1", mailbox, mailbox);
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        return List.of(inbox.getMessages());
    }

    private static ICalendar calendar(List<Part> parts) throws Exception {
        for (Part part : parts) {
            if (part.isMimeType("text/calendar")) {
                return Biweekly.parse(text(part)).first();
            }
        }
        throw new AssertionError("no calendar");
    }

    private static VEvent event(List<Part> parts) throws Exception {
        return calendar(parts).getEvents().get(0);
    }

    private static String text(Part part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
