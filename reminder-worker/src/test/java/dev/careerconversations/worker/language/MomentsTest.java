package dev.careerconversations.worker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en      | Thursday, 12 March  | 14:05
                    en-GB   | Thursday 12 March   | 14:05
                    en-US   | Thursday, March 12  | 2:05 PM
                    ja-JP   | Thursday, 12 March  | 14:05
                    en-TH   | Thursday, March 12  | 14:05
                    en-IR   | Thursday, March 12  | 14:05
                    de-US   | Donnerstag, 12. März | 14:05
                    de      | Donnerstag, 12. März | 14:05
                    de-CH   | Donnerstag, 12. März | 14:05
                    fr      | jeudi 12 mars       | 14:05
                    fr-CA   | jeudi 12 mars       | 14 h 05
                    es      | jueves, 12 de marzo | 14:05
                    """)
    void a_moment_is_written_as_the_readers_country_writes_it(String locale, String day, String time) {
        Moments moments = Moments.of(locale, ZoneId.of("Europe/Berlin"), TODAY);
        Instant moment = Instant.parse("2026-03-12T13:05:00Z");

        assertThat(moments.dayOf(moment)).isEqualTo(day);
        assertThat(moments.time(moment).replace('\u00a0', ' ')).isEqualTo(time);
    }

    @Test
    void a_day_of_another_year_names_it() {
        Moments moments = Moments.of("en-GB", ZoneId.of("Europe/Berlin"), TODAY);

        assertThat(moments.day(LocalDate.of(2027, 1, 4))).isEqualTo("Monday, 4 January 2027");
        assertThat(moments.day(LocalDate.of(2026, 12, 31))).isEqualTo("Thursday 31 December");
    }

    @Test
    void a_moment_falls_on_the_day_that_it_is_where_the_reader_is() {
        Instant moment = Instant.parse("2026-03-12T23:30:00Z");

        assertThat(Moments.of("en", ZoneId.of("Asia/Tokyo"), TODAY).dayOf(moment))
                .isEqualTo("Friday, 13 March");
        assertThat(Moments.of("en", ZoneId.of("America/New_York"), TODAY).dayOf(moment))
                .isEqualTo("Thursday, 12 March");
        assertThat(Moments.of("en", ZoneId.of("America/New_York"), TODAY).time(moment))
                .isEqualTo("19:30");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Europe/Berlin, Berlin",
        "de, Europe/Rome, Rom",
        "fr, Europe/London, Londres",
        "es, America/New_York, Nueva York",
        "en, Asia/Calcutta, Kolkata",
        "en, UTC, UTC",
        "en, Etc/GMT+5, Etc/GMT+5",
        "en, GMT+3, GMT+03:00"
    })
    void a_clock_is_named_after_its_place(String locale, String zone, String place) {
        assertThat(Moments.of(locale, ZoneId.of(zone), TODAY).place()).isEqualTo(place);
    }
}
