package dev.careerconversations.local;

import dev.careerconversations.backends.CaughtMail;
import dev.careerconversations.backends.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Events of calendars as text, whoever has written them. */
final class CalendarTexts {

    private static final Pattern EVENT = Pattern.compile("(?s)BEGIN:VEVENT\n(.*?)END:VEVENT");
    private static final Pattern IN_MAIL = Pattern.compile("(?s)BEGIN:VCALENDAR.*?END:VCALENDAR");
    /** What makes two events one, and what they say; not when they were written, or who is invited. */
    private static final List<String> SAME =
            List.of("UID", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "TRANSP");

    private CalendarTexts() {}

    /** Returns the properties of each event, by its UID. */
    static Map<String, Map<String, String>> events(String calendar) {
        Map<String, Map<String, String>> events = new TreeMap<>();
        String unfolded = calendar.replace("\r\n", "\n").replace("\n ", "");
        EVENT.matcher(unfolded)
                .results()
                .map(found -> properties(found.group(1)))
                .forEach(event -> events.put(event.getOrDefault("UID", ""), event));
        return events;
    }

    private static Map<String, String> properties(String event) {
        Map<String, String> properties = new TreeMap<>();
        event.lines().forEach(line -> {
            String name = line.replaceAll("[:;].*", "");
            if (SAME.contains(name)) {
                properties.put(name, line.substring(name.length() + 1));
            }
        });
        return properties;
    }

    /** Returns the calendar in a mail whose texts are all ASCII. */
    static String of(CaughtMail mail) {
        return IN_MAIL.matcher(mail.source())
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
    }

    /** Has people told once more of each meeting and of each check-in to come. */
    static void tellAgain(PostgresServer postgres) throws SQLException {
        try (Connection owner = postgres.connectAs(PostgresServer.OWNER).getConnection();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into delivery.notice
                        (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state)
                    select uuidv7(), 'MEETING_MOVED', p.id, p.id, p.employee_id, 'once more', now(), now() + interval '1 day', false,
                        'PENDING'
                    from career.conversation_plan p join career.meeting g on g.plan_id = p.id
                    union all
                    select uuidv7(), 'CHECK_IN', p.id, c.id, p.employee_id, 'once more', now(), now() + interval '1 day', true, 'PENDING'
                    from career.conversation_plan p join career.check_in c on c.plan_id = p.id where c.status = 'PLANNED'""");
        }
    }
}
