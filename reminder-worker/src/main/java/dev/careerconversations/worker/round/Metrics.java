package dev.careerconversations.worker.round;

import dev.careerconversations.worker.dispatch.Observer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What operators watch: {@code worker_emails_settled_total} by state, and {@code worker_mail_server_well}, 1 or 0, by server.
 */
@Singleton
class Metrics implements Observer {

    private final MeterRegistry registry;
    private final Map<String, AtomicInteger> servers = new ConcurrentHashMap<>();

    Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void settled(String state) {
        registry.counter("worker.emails.settled", "state", state).increment();
    }

    @Override
    public void wellness(String server, boolean well) {
        servers.computeIfAbsent(
                        server,
                        name -> registry.gauge("worker.mail.server.well", Tags.of("server", name), new AtomicInteger()))
                .set(well ? 1 : 0);
    }
}
