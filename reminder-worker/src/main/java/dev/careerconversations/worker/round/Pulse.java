package dev.careerconversations.worker.round;

import dev.careerconversations.worker.dispatch.Dispatcher;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this worker's loop goes on. It is ready while rounds are completed; it lives while rounds end at all, be it for want of
 * a database, and what prepares and sends is there. What it is to be restarted for is its own fault alone.
 */
@Singleton
class Pulse {

    private static final Duration READY = Duration.ofSeconds(30);

    private final Duration stuckAfter;
    private final LongSupplier nanoTime;
    private final BooleanSupplier sends;
    private volatile long ended;
    private volatile long completed;

    @Inject
    Pulse(WorkerConfig config, Dispatcher dispatcher) {
        this(config.stuckAfter(), System::nanoTime, dispatcher::isWorking);
    }

    Pulse(Duration stuckAfter, LongSupplier nanoTime, BooleanSupplier sends) {
        this.stuckAfter = stuckAfter;
        this.nanoTime = nanoTime;
        this.sends = sends;
        ended();
        completed = ended;
    }

    /** A round was completed, whether there was anything to do or not. */
    void completed() {
        ended();
        completed = ended;
    }

    /** A round ended early for want of a database or of its schema. */
    void ended() {
        ended = nanoTime.getAsLong();
    }

    @Produces
    @Singleton
    @Liveness
    HealthCheck lives() {
        return () -> HealthCheckResponse.named("rounds end")
                .status(since(ended).compareTo(stuckAfter) < 0 && sends.getAsBoolean())
                .withData("secondsAgo", since(ended).toSeconds())
                .build();
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck isReady() {
        return () -> HealthCheckResponse.named("rounds are completed")
                .status(since(completed).compareTo(READY) < 0)
                .withData("secondsAgo", since(completed).toSeconds())
                .build();
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanoTime.getAsLong() - then);
    }
}
