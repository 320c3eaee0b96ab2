package dev.careerconversations.api.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInRhythmTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-03-02, 2026-03-02, 2026-03-09",
        "EVERY_TWO_WEEKS, 2026-03-02, 2026-03-02, 2026-03-16",
        "MONTHLY, 2026-03-02, 2026-03-02, 2026-04-02",
        "QUARTERLY, 2026-03-02, 2026-03-02, 2026-06-02",
        "MONTHLY, 2026-01-31, 2026-01-31, 2026-03-02", // 28 February is a Saturday
        "MONTHLY, 2026-01-12, 2026-04-20, 2026-05-12", // recorded late: the missed ones are not made up for
        "WEEKLY, 2026-03-02, 2026-03-09, 2026-03-16", // today itself is not to come
        "WEEKLY, 2026-03-10, 2026-03-02, 2026-03-17", // recorded early
    })
    void the_next_check_in_is_whole_periods_after_the_last_and_on_a_weekday(
            CheckInRhythm rhythm, LocalDate last, LocalDate today, LocalDate next) {
        assertThat(rhythm.next(last, today)).isEqualTo(next);
    }

    @Test
    void without_a_rhythm_there_is_no_next_one() {
        assertThat(CheckInRhythm.NONE.next(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-02")))
                .isNull();
    }
}
