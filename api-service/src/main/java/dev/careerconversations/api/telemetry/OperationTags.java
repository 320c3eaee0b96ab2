package dev.careerconversations.api.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times requests by operationId, in the metric that Quarkus keeps of them: {@code http_server_requests_seconds}.
 * What is refused before it reaches an operation counts as {@value #NONE}.
 */
@Singleton
class OperationTags implements HttpServerMetricsTagsContributor {

    private static final String REQUESTS = "http.server.requests";
    private static final String OPERATION = "operation";
    private static final String NONE = "none";

    private static final double[] BUCKETS = Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public Tags contribute(Context request) {
        AtomicReference<@Nullable String> place = request.requestContextLocalData(OperationNames.KEY);
        String operation = place == null ? null : place.get();
        return Tags.of(OPERATION, operation == null ? NONE : operation);
    }

    /**
     * The path would say the same again, and for what is no operation it is anybody's choice. Of a stream that its caller closes
     * before the answer, Quarkus does not ask {@link #contribute}; Prometheus refuses a meter that has fewer tags than its like.
     */
    @Produces
    @Singleton
    MeterFilter byOperationAndNotByPath() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (!id.getName().equals(REQUESTS)) {
                    return id;
                }
                List<Tag> tags = id.getTags().stream()
                        .filter(tag -> !tag.getKey().equals("uri"))
                        .toList();
                return id.replaceTags(Tags.of(OPERATION, NONE).and(tags));
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
