package dev.careerconversations.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastOutcomeTest {

    private final CompletableFuture<Boolean> written = new CompletableFuture<>();
    private final LastOutcome last = new LastOutcome(Duration.ofMillis(10));

    @AfterEach
    void the_thread_goes_on() {
        Thread.interrupted();
    }

    @Test
    void there_is_nothing_to_wait_for_before_the_first_mail() {
        assertThat(last.awaitOver()).isTrue();
    }

    @Test
    void it_is_waited_for_for_a_while() {
        last.becomes(written);

        assertThat(last.awaitOver()).isFalse();
        written.complete(true);
        assertThat(last.awaitOver()).isTrue();
    }

    @Test
    void what_was_given_up_is_over() {
        last.becomes(written);
        written.completeExceptionally(new IllegalStateException("as a test wants it"));

        assertThat(last.awaitOver()).isTrue();
    }

    @Test
    void a_mail_that_is_over_makes_nobody_forget_the_one_before() {
        last.becomes(written);
        last.becomes(CompletableFuture.completedFuture(false));

        assertThat(last.awaitOver()).isFalse();
        written.complete(true);
        assertThat(last.awaitOver()).isTrue();
    }

    @Test
    void who_is_interrupted_does_not_wait() {
        last.becomes(written);
        Thread.currentThread().interrupt();

        assertThat(last.awaitOver()).isFalse();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void who_is_interrupted_goes_on_after_what_is_written_down_and_not_after_what_nobody_will_write() {
        Thread.currentThread().interrupt();
        assertThat(last.awaitOver()).isTrue();

        last.becomes(written.whenComplete((held, failure) -> {}));
        written.cancel(false);

        assertThat(last.awaitOver()).isFalse();
    }
}
