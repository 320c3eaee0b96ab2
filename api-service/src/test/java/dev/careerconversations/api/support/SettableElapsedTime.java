package dev.careerconversations.api.support;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The time that requests are counted by: so fast that nobody asks too often, until it is stopped. */
@Mock
@Singleton
public class SettableElapsedTime implements TimeMeter {

    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();

    private long elapsed;
    private boolean stopped;

    public synchronized void stop() {
        stopped = true;
    }

    public synchronized void run() {
        stopped = false;
    }

    public synchronized void advance(Duration duration) {
        elapsed += duration.toNanos();
    }

    @Override
    public synchronized long currentTimeNanos() {
        return stopped ? elapsed : (elapsed += A_MINUTE);
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
