package dev.careerconversations.api.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.careerconversations.api.problem.TryLaterException;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Counts each person's requests in a token bucket. Each replica counts for itself: the limit keeps one person from
 * slowing down everybody else, for which a round trip to a shared counter on every request would be too dear.
 */
@ApplicationScoped
public class RequestLimit {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> buckets;

    RequestLimit(RequestLimitConfig config, TimeMeter time) {
        Bandwidth bandwidth = Bandwidth.builder()
                .capacity(config.perMinute())
                .refillGreedy(config.perMinute(), A_MINUTE)
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(config.people())
                .expireAfterAccess(A_MINUTE)
                .build(person -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
    }

    /**
     * Counts a request.
     *
     * @param person a name of theirs; what is asked under one name does not count under another
     * @throws TryLaterException when the person has none left, saying when they will
     */
    public void countRequestOf(String person) {
        ConsumptionProbe probe = buckets.get(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TryLaterException.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
