package dev.careerconversations.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LastOutcomeTest {

    private final CompletableFuture<Boolean> written = new CompletableFuture<>();
    private final LastOutcome last = new LastOutcome(Duration.ofMillis(10));

    @Test
    void there_is_nothing_to_wait_for_before_the_first_mail() {
        assertThat(last.isOver()).isTrue();
        assertThat(last.waited()).isZero();
    }

    @Test
    void it_is_waited_for_for_a_while() {
        last.is(written);

        assertThat(last.isOver()).isFalse();
        assertThat(last.waited()).isGreaterThanOrEqualTo(Duration.ofMillis(10));
        written.complete(true);
        assertThat(last.isOver()).isTrue();
    }

    @Test
    void the_time_is_counted_anew_for_each_mail() {
        last.is(written);
        assertThat(last.isOver()).isFalse();

        last.is(CompletableFuture.completedFuture(true));

        assertThat(last.waited()).isZero();
    }

    @Test
    void what_was_given_up_is_over() {
        last.is(written);
        written.completeExceptionally(new IllegalStateException("as a test wants it"));

        assertThat(last.isOver()).isTrue();
    }

    @Test
    void who_is_interrupted_does_not_wait() {
        last.is(written);
        Thread.currentThread().interrupt();

        assertThat(last.isOver()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
