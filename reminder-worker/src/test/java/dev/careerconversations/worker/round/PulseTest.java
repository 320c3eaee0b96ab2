package dev.careerconversations.worker.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** When a worker is ready, and when it is to be restarted. */
class PulseTest {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final AtomicBoolean sends = new AtomicBoolean(true);
    private final Pulse pulse = new Pulse(Duration.ofMinutes(2), time::get, sends::get);

    @Test
    void a_worker_whose_rounds_are_completed_is_ready_and_lives() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(20));
            pulse.completed();
        }

        assertThat(isUp(pulse.isReady())).isTrue();
        assertThat(isUp(pulse.lives())).isTrue();
    }

    @Test
    void a_worker_whose_round_does_not_end_is_first_not_ready_and_then_restarted() {
        pass(Duration.ofSeconds(29));
        assertThat(isUp(pulse.isReady())).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(isUp(pulse.isReady())).isFalse();
        pass(Duration.ofSeconds(89));
        assertThat(isUp(pulse.lives())).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(isUp(pulse.lives())).isFalse();
    }

    @Test
    void a_worker_without_a_database_is_not_ready_and_not_restarted() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(20));
            pulse.ended();
        }

        assertThat(isUp(pulse.isReady())).isFalse();
        assertThat(isUp(pulse.lives())).isTrue();
    }

    @Test
    void a_worker_whose_sending_threads_are_gone_is_restarted_however_its_rounds_go() {
        pulse.completed();
        sends.set(false);

        assertThat(isUp(pulse.lives())).isFalse();
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static boolean isUp(HealthCheck check) {
        return check.call().getStatus() == Status.UP;
    }
}
