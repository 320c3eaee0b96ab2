package dev.careerconversations.api.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-12");
    private static final Instant MOMENT = Instant.parse("2026-03-12T13:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Thursday, 12 March 2026 | Thursday, 12 March | 14:00",
                "en-GB | Thursday, 12 March 2026 | Thursday 12 March | 14:00",
                "en-US | Thursday, March 12, 2026 | Thursday, March 12 | 2:00\u202fPM",
                "de | Donnerstag, 12. März 2026 | Donnerstag, 12. März | 14:00",
                "de-CH | Donnerstag, 12. März 2026 | Donnerstag, 12. März | 14:00",
                "fr | jeudi 12 mars 2026 | jeudi 12 mars | 14:00",
                "fr-CA | jeudi 12 mars 2026 | jeudi 12 mars | 14 h 00",
                "es | jueves, 12 de marzo de 2026 | jueves, 12 de marzo | 14:00",
                "pt-BR | Thursday, 12 March 2026 | Thursday, 12 March | 14:00",
                "ja | Thursday, 12 March 2026 | Thursday, 12 March | 14:00",
                "en-TH | Thursday, March 12, 2026 | Thursday, March 12 | 14:00",
                "en-IR | Thursday, March 12, 2026 | Thursday, March 12 | 14:00",
                "de-US | Donnerstag, 12. März 2026 | Donnerstag, 12. März | 14:00",
            })
    void language_and_region_of_the_reader_decide_the_form(String tag, String date, String day, String time) {
        DateWords words = DateWords.of(tag);
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(words.date(DAY)).isEqualTo(date);
        assertThat(words.day(MOMENT, berlin)).isEqualTo(day);
        assertThat(words.time(MOMENT, berlin).replace('\u00a0', '\u202f')).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Europe/Berlin, Berlin, 14:00",
        "fr, Europe/London, Londres, 13:00",
        "es, US/Eastern, Nueva York, 09:00",
        "de, Asia/Calcutta, Kalkutta, 18:30",
        "de, UTC, UTC, 13:00",
        "de, +03:00, +03:00, 16:00",
        "de, UTC+3, UTC+03:00, 16:00",
        "de, Etc/GMT-3, Etc/GMT-3, 16:00",
        "de, GMT+3, GMT+03:00, 16:00",
    })
    void a_zone_is_called_by_its_place_and_kept_to(String tag, String zone, String place, String time) {
        DateWords words = DateWords.of(tag);

        assertThat(words.place(ZoneId.of(zone))).isEqualTo(place);
        assertThat(words.time(MOMENT, ZoneId.of(zone))).isIn(time, time.replaceFirst("^0", ""));
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01, 'Thursday, 1 January 1970'", "9999-12-31, 'Friday, 31 December 9999'"})
    void dates_far_away_are_written_like_near_ones(String day, String words) {
        assertThat(DateWords.of("en").date(LocalDate.parse(day))).isEqualTo(words);
    }
}
