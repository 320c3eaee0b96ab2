package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.compose.Letters.Written;
import dev.careerconversations.worker.language.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One mail of each kind, to a reader of a language: what golden texts and pictures show. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    static final String FROM = "careers@example.com";
    static final UnsubscribeLinks LINKS =
            UnsubscribeLinks.of("https://api.example.com", "k1=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    private static final UUID PLAN = id(0x100);
    private static final UUID ALICE = id(1);
    private static final Instant MEETING = Instant.parse("2026-03-19T13:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);

    private final Language language;
    private final Properties typed;
    private final Map<String, Written> mails = new LinkedHashMap<>();

    private Samples(Language language) {
        this.language = language;
        this.typed = typed(language);
        message("invitation", "INVITATION", null);
        message("agenda", "AGENDA", id(0x900));
        message("follow-up", "FOLLOW_UP", id(0x900));
        meeting("meeting-accepted", "MEETING_ACCEPTED", 0);
        meeting("meeting-moved", "MEETING_MOVED", 1);
        meeting("meeting-cancelled", "MEETING_CANCELLED", 2);
        answer("times-proposed", "TIMES_PROPOSED", List.of(MEETING, MEETING.plusSeconds(90_000)));
        answer("times-withdrawn", "TIMES_PROPOSED", List.of());
        answer("invitation-declined", "INVITATION_DECLINED", List.of());
        ahead("prepare", reminder(1, "PREPARE", null, null));
        ahead(
                "prepare-undated",
                new Reminder(id(1), "PREPARE", PLAN, id(0x201), null, null, null, 0, "Bob Öz", true, null, null, NOW));
        ahead("record-the-outcome", reminder(2, "RECORD_OUTCOME", null, null));
        digest("action-item-due-soon", reminder(3, "ACTION_ITEM_DUE_SOON", typed("item1"), THURSDAY.plusDays(3)));
        digest("action-item-due-today", reminder(4, "ACTION_ITEM_DUE_TODAY", typed("item2"), THURSDAY));
        digest("action-item-due-on-sunday", reminder(4, "ACTION_ITEM_DUE_TODAY", typed("item2"), THURSDAY.plusDays(3)));
        digest("action-item-overdue", reminder(5, "ACTION_ITEM_OVERDUE", typed("item3"), THURSDAY.minusDays(7)));
        digest("check-in", reminder(6, "CHECK_IN", null, THURSDAY.plusDays(1)));
        digest("check-in-moved", reminder(6, "CHECK_IN_MOVED", null, THURSDAY.plusDays(8)));
        digest("check-in-cancelled", reminder(6, "CHECK_IN_CANCELLED", null, THURSDAY.plusDays(1)));
        digest("check-in-nudge", reminder(7, "CHECK_IN_NUDGE", null, THURSDAY.minusDays(2)));
        digest(
                "digest",
                reminder(3, "ACTION_ITEM_DUE_SOON", typed("item1"), THURSDAY.plusDays(3)),
                reminder(6, "CHECK_IN", null, THURSDAY.plusDays(1)),
                reminder(5, "ACTION_ITEM_OVERDUE", typed("item3"), THURSDAY.minusDays(7)),
                reminder(4, "ACTION_ITEM_DUE_TODAY", typed("item2"), THURSDAY));
    }

    /** Returns the mails by the names of their kinds. */
    static Map<String, Written> in(Language language) {
        return new Samples(language).mails;
    }

    /** Returns a digest with more of everything than there is room for. */
    static Written largestDigest() {
        String long300 = "Fish & chips <1> ".repeat(18).strip();
        List<Reminder> reminders = new ArrayList<>();
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String kind = List.of("ACTION_ITEM_OVERDUE", "PREPARE", "RECORD_OUTCOME", "CHECK_IN")
                    .get(i % 4);
            UUID plan = id(0x1000 + i);
            reminders.add(new Reminder(
                    id(i),
                    kind,
                    plan,
                    id(0x2000 + i),
                    long300,
                    THURSDAY,
                    null,
                    0,
                    "Bob",
                    true,
                    MEETING,
                    MEETING,
                    MEETING));
            for (int j = 0; j < 20; j++) {
                promises.add(new Promise(plan, id(0x3000 + 20L * i + j), false, long300, THURSDAY));
            }
        }
        return largest(contents(null, null, null, reminders, promises, List.of()));
    }

    /** Returns a message of a length that the API allows, in a script that takes room. */
    static Written largestMessage() {
        String text = "李小龍、".repeat(10) + "\n";
        return largest(contents(
                new Message(id(1), PLAN, "李".repeat(200), text.repeat(1_200), "李小龍", "bob@example.com", null),
                null,
                null,
                List.of(),
                List.of(),
                List.of()));
    }

    private static Written largest(Contents contents) {
        Samples samples = new Samples(Language.FRENCH);
        samples.write("largest", contents);
        return Objects.requireNonNull(samples.mails.get("largest"));
    }

    static Recipient recipient(String locale) {
        return new Recipient(ALICE, "Alice Ångström", "alice@example.com", "Europe/Berlin", locale);
    }

    static UUID id(long number) {
        return new UUID(0x0198_c0de_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static Reminder reminder(int number, String kind, @Nullable String title, @Nullable LocalDate dueOn) {
        return new Reminder(
                id(number),
                kind,
                PLAN,
                id(0x200 + number),
                title,
                dueOn,
                kind.startsWith("CHECK_IN_") ? THURSDAY.plusDays(1) : null,
                3,
                "Bob Öz",
                true,
                MEETING,
                MEETING.plusSeconds(45 * 60),
                Instant.parse("2026-03-20T09:45:00Z"));
    }

    /** Before the outcome is recorded nobody has promised anything. */
    private void ahead(String name, Reminder reminder) {
        write(name, contents(null, null, null, List.of(reminder), List.of(), List.of()));
    }

    private void digest(String name, Reminder... reminders) {
        List<Promise> promises = List.of(
                new Promise(PLAN, id(0x301), false, typed("theirs1"), THURSDAY),
                new Promise(PLAN, id(0x302), true, typed("item1"), THURSDAY.plusDays(3)),
                new Promise(PLAN, id(0x303), false, typed("theirs2"), THURSDAY.plusDays(20)));
        List<PlannedCheckIn> checkIns = List.of(
                new PlannedCheckIn(PLAN, id(0x209), THURSDAY.plusDays(29)),
                new PlannedCheckIn(PLAN, id(0x206), THURSDAY.plusDays(1)),
                new PlannedCheckIn(PLAN, id(0x208), THURSDAY.minusDays(3)));
        write(name, contents(null, null, null, List.of(reminders), promises, checkIns));
    }

    private void message(String name, String kind, @Nullable UUID thread) {
        Message message = new Message(
                id(kind.hashCode()),
                PLAN,
                typed(kind + ".subject"),
                typed(kind + ".message"),
                "Bob Öz",
                "bob@example.com",
                thread);
        write(name, contents(message, null, null, List.of(), List.of(), List.of()));
    }

    private void meeting(String name, String kind, int sequence) {
        Meeting meeting = new Meeting(
                id(8),
                kind,
                PLAN,
                sequence,
                MEETING,
                45,
                "Europe/Berlin",
                typed("place"),
                "https://meet.example.com/alice-and-bob",
                "Alice Ångström",
                "alice@example.com",
                "Bob Öz",
                "bob@example.com",
                true);
        write(name, contents(null, meeting, null, List.of(), List.of(), List.of()));
    }

    private void answer(String name, String kind, List<Instant> times) {
        Answer answer = new Answer(id(9), kind, PLAN, "Bob Öz", typed("note"), times, 45);
        write(name, contents(null, null, answer, List.of(), List.of(), List.of()));
    }

    private void write(String name, Contents contents) {
        List<UUID> notices = Stream.of(
                        contents.messages(), contents.meetings(), contents.answers(), contents.reminders())
                .flatMap(map -> map.keySet().stream())
                .sorted()
                .toList();
        Letters letters = new Letters(FROM, "https://careers.example.com", LINKS);
        mails.put(name, letters.write(recipient(language.tag()), contents, notices, NOW, NOW));
    }

    private static Contents contents(
            @Nullable Message message,
            @Nullable Meeting meeting,
            @Nullable Answer answer,
            List<Reminder> reminders,
            List<Promise> promises,
            List<PlannedCheckIn> checkIns) {
        return new Contents(
                Map.of(),
                message == null ? Map.of() : Map.of(message.noticeId(), message),
                meeting == null ? Map.of() : Map.of(meeting.noticeId(), meeting),
                answer == null ? Map.of() : Map.of(answer.noticeId(), answer),
                reminders.stream().collect(Collectors.toMap(Reminder::noticeId, Function.identity())),
                promises.stream().collect(Collectors.groupingBy(Promise::planId)),
                checkIns.stream().collect(Collectors.groupingBy(PlannedCheckIn::planId)));
    }

    private String typed(String which) {
        return Objects.requireNonNull(typed.getProperty(which), which);
    }

    private static Properties typed(Language language) {
        String file = "/samples/" + language.tag() + ".properties";
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Samples.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties typed = new Properties();
            typed.load(text);
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
