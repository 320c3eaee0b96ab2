package dev.careerconversations.api.language;

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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates and times as readers of a language and region write them (CLDR). English without a region is international: the day
 * comes first, and the day has 24 hours.
 */
public final class DateWords {

    private static final String INTERNATIONAL_ENGLISH = "en-150";
    private static final Map<ULocale, Patterns> PATTERNS = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Patterns patterns;

    private DateWords(ULocale locale) {
        this.locale = locale;
        this.patterns = PATTERNS.computeIfAbsent(locale, Patterns::of);
    }

    /**
     * Returns how a reader writes dates.
     *
     * @param tag a BCP 47 language tag; of a language that we do not write, dates are in English like the words
     *     around them
     */
    public static DateWords of(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        Locale language = Languages.spoken(tag);
        boolean isSpoken = wanted.getLanguage().equals(language.getLanguage());
        String region = isSpoken ? wanted.getCountry() : "";
        ULocale forms = ULocale.forLanguageTag(
                language.equals(Languages.FALLBACK) && region.isEmpty()
                        ? INTERNATIONAL_ENGLISH
                        : new Locale.Builder()
                                .setLocale(language)
                                .setRegion(region)
                                .build()
                                .toLanguageTag());
        // Some countries keep another calendar; the words around a date, and whoever else reads it, mean this one.
        return new DateWords(forms.setKeywordValue("calendar", "gregorian"));
    }

    /** Returns such as "Thursday, 12 March 2026". */
    public String date(LocalDate day) {
        return written(patterns.date, day.atStartOfDay());
    }

    /** Returns such as "Thursday, 12 March", for what is near. */
    public String day(Instant moment, ZoneId zone) {
        return written(patterns.day, LocalDateTime.ofInstant(moment, zone));
    }

    /** Returns such as "14:00" or "2:00 PM". */
    public String time(Instant moment, ZoneId zone) {
        return written(patterns.time, LocalDateTime.ofInstant(moment, zone));
    }

    /** Returns by which place a zone is known, such as "Berlin"; its id if it is no place's. */
    public String place(ZoneId zone) {
        String canonical = TimeZone.getCanonicalID(zone.getId());
        String place =
                canonical == null ? null : TimeZoneNames.getInstance(locale).getExemplarLocationName(canonical);
        return place == null ? zone.getId() : place;
    }

    /** The zone is reckoned with by Java already: ICU takes zones that it does not know for Greenwich. */
    private String written(String pattern, LocalDateTime local) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Long.valueOf(local.toInstant(ZoneOffset.UTC).toEpochMilli()));
    }

    private record Patterns(String date, String day, String time) {

        static Patterns of(ULocale locale) {
            DateTimePatternGenerator patterns = DateTimePatternGenerator.getInstance(locale);
            return new Patterns(
                    patterns.getBestPattern("yMMMMEEEEd"),
                    patterns.getBestPattern("MMMMEEEEd"),
                    // A German time of day bears the word Uhr, which goes with 24 hours alone.
                    patterns.getBestPattern(locale.getLanguage().equals("de") ? "Hm" : "jm"));
        }
    }
}
