package dev.careerconversations.api.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells from the start that a replica is there, and which version it is: requests are told once there was one. */
@Singleton
class BuildInfo implements MeterBinder {

    private final String version;

    BuildInfo(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("api.build.info", () -> 1)
                .description("1 for as long as the replica runs")
                .tag("version", version)
                .register(registry);
    }
}
