package dev.careerconversations.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, PT45S, PT1M", "1, PT90S, PT2M", "5, PT24M, PT32M", "6, PT45M, PT1H", "1000, PT45M, PT1H"})
    void waits_double_from_a_minute_to_an_hour(int retries, Duration least, Duration most) {
        assertThat(Stream.generate(() -> Backoff.after(retries)).limit(1_000))
                .allSatisfy(wait -> assertThat(wait).isBetween(least, most));
    }

    @Test
    void what_failed_together_does_not_return_together() {
        assertThat(Stream.generate(() -> Backoff.after(0)).limit(100).distinct())
                .hasSizeGreaterThan(10);
    }
}
