package dev.careerconversations.worker.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.support.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CalendarEntryTest {

    private static final UUID PLAN = UUID.randomUUID();
    private static final Instant STARTS = Instant.parse("2026-10-26T13:00:00Z");
    private static final String LINK = "https://careers.example.com/plans/1";

    @Test
    void a_meeting_is_an_event_in_its_own_zone_that_both_attend() throws Exception {
        CalendarEntry entry = entry(meeting("MEETING_ACCEPTED", 0, "Europe/Berlin", "Room 4; 2nd floor, left", null));

        VEvent event = read(entry);

        assertThat(entry.method()).isEqualTo("REQUEST");
        assertThat(entry.text()).contains("METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "\r\n");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(PLAN + "@example.com");
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(ZonedDateTime.from(event.getDateTimeStart().getDate()).toInstant())
                .as("14:00 by winter's clock")
                .isEqualTo(STARTS);
        assertThat(event.getLocation().getValue()).isEqualTo("Room 4; 2nd floor, left");
        assertThat(event.getProperties("ATTENDEE"))
                .extracting(attendee -> ((Attendee) attendee).getCalAddress().toString())
                .containsExactly("mailto:alice@example.com", "mailto:bob@example.com");
    }

    @Test
    void a_change_and_a_cancellation_are_of_the_same_event_with_a_higher_sequence() throws Exception {
        VEvent moved = read(entry(meeting("MEETING_MOVED", 3, "Europe/Berlin", null, "https://meet.example.com/1")));
        CalendarEntry cancelled = entry(meeting("MEETING_CANCELLED", 4, "Europe/Berlin", null, null));

        assertThat(moved.getSequence().getSequenceNo()).isEqualTo(3);
        assertThat(moved.getLocation().getValue()).isEqualTo("https://meet.example.com/1");
        assertThat(cancelled.method()).isEqualTo("CANCEL");
        assertThat(read(cancelled).getUid()).isEqualTo(moved.getUid());
        assertThat(read(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Stockholm", "Asia/Calcutta", "US/Eastern", "UTC", "Europe/Berlin"})
    void an_entry_defines_the_zone_that_it_names_whatever_the_zone_is_called(String zone) throws Exception {
        CalendarEntry entry = entry(meeting("MEETING_ACCEPTED", 0, zone, null, null));

        String named = entry.text().replaceAll("(?s).*DTSTART;TZID=([^:]*):.*", "$1");
        assertThat(entry.text()).contains("TZID:" + named + "\r\n");
        assertThat(ZonedDateTime.from(read(entry).getDateTimeStart().getDate()).toInstant())
                .isEqualTo(STARTS);
    }

    @Test
    void the_same_again_is_the_same_bytes_and_a_zone_that_calendars_do_not_know_becomes_utc() {
        Meeting meeting = meeting("MEETING_ACCEPTED", 0, "GMT+3", null, null);

        assertThat(entry(meeting)).isEqualTo(entry(meeting));
        assertThat(entry(meeting).text()).contains("DTSTART:20261026T130000Z").doesNotContain("VTIMEZONE");
    }

    @Test
    void whoever_has_lost_their_address_and_whatever_they_are_called_the_entry_can_be_read() throws Exception {
        Meeting meeting = new Meeting(
                UUID.randomUUID(),
                "MEETING_ACCEPTED",
                PLAN,
                0,
                STARTS,
                30,
                "Europe/Berlin",
                "a\rATTENDEE:mailto:eve@example.com\r\nb",
                "https://meet.example.com/\u0001\u2028\u202e1",
                "Alice \"A\"\r\nBEGIN:VEVENT",
                null,
                "Bob; Øster, \u05d3\u05df",
                "b{o|b}^`@example.com",
                true);

        assertThat(read(entry(meeting)).getProperties("ATTENDEE")).hasSize(1);
        assertThat(entry(meeting).text().replace("\r\n", "")).doesNotContain("\r", "\n", "\u0001", "\u2028", "\u202e");
    }

    private static CalendarEntry entry(Meeting meeting) {
        return MeetingEvent.entry(
                meeting, Language.ENGLISH.words(), "careers@example.com", Instant.parse("2026-10-01T08:00:00Z"), LINK);
    }

    private static Meeting meeting(
            String kind, int sequence, String zone, @Nullable String place, @Nullable String link) {
        return new Meeting(
                UUID.randomUUID(),
                kind,
                PLAN,
                sequence,
                STARTS,
                30,
                zone,
                place,
                link,
                "Alice",
                "alice@example.com",
                "Bob",
                "bob@example.com",
                true);
    }

    private static VEvent read(CalendarEntry entry) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(entry.text()));
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
        return calendar.<VEvent>getComponents("VEVENT").get(0);
    }
}
