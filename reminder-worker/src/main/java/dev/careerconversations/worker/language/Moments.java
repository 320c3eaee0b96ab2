package dev.careerconversations.worker.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates and times as a reader's country writes them (Unicode CLDR), by their own clock.
 *
 * @param forms whose forms they are
 * @param countsTo24 whether a time of day has 24 hours, whatever the country says
 * @param zone of the reader
 * @param today the reader's day on which the mail is written: dates of another year name it
 */
public record Moments(ULocale forms, boolean countsTo24, ZoneId zone, LocalDate today) {

    // Finding a pattern costs a hundred times what its use does. As many as there are countries with these languages.
    private static final Map<Form, SimpleDateFormat> KNOWN = new ConcurrentHashMap<>();

    private record Form(ULocale locale, String fields) {}

    /** Returns the forms of a reader's country in the language of their mails. */
    public static Moments of(String localeTag, ZoneId zone, LocalDate today) {
        Language language = Language.of(localeTag);
        return new Moments(language.formsFor(localeTag), language.countsTo24(), zone, today);
    }

    /** Returns a date with its weekday, and with its year unless that is this year. */
    public String day(LocalDate date) {
        return format(date.getYear() == today.getYear() ? "EEEEMMMMd" : "EEEEyMMMMd", date.atStartOfDay());
    }

    /** Returns the day on which a moment falls where the reader is. */
    public String dayOf(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** Returns the time of day of a moment where the reader is, to the minute. */
    public String time(Instant moment) {
        return format(countsTo24 ? "Hm" : "jm", moment.atZone(zone).toLocalDateTime());
    }

    /** Returns the place whose clock it is, such as {@code Berlin}, or the zone's own name where it names no place. */
    public String place() {
        String city = TimeZoneNames.getInstance(forms).getExemplarLocationName(TimeZone.getCanonicalID(zone.getId()));
        boolean named =
                city != null && !zone.getId().startsWith("Etc/") && zone.getId().contains("/");
        return named ? city : zone.getId();
    }

    /** Java's zones are the only ones that count: the formats see local time as if it were that of Greenwich. */
    private String format(String fields, LocalDateTime local) {
        DateFormat own =
                KNOWN.computeIfAbsent(new Form(forms, fields), Moments::find).clone();
        return own.format(Date.from(local.toInstant(ZoneOffset.UTC))).replace('\u202f', ' ');
    }

    private static SimpleDateFormat find(Form form) {
        String pattern = DateTimePatternGenerator.getInstance(form.locale()).getBestPattern(form.fields());
        SimpleDateFormat format = new SimpleDateFormat(pattern, form.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
