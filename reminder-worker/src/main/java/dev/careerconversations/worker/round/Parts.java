package dev.careerconversations.worker.round;

import dev.careerconversations.worker.compose.Composer;
import dev.careerconversations.worker.compose.UnsubscribeLinks;
import dev.careerconversations.worker.dispatch.Dispatcher;
import dev.careerconversations.worker.dispatch.Preparation;
import dev.careerconversations.worker.ledger.Backlogs;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Pace;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.smtp.MailServer;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts the worker together: everything below this package is plain Java. */
class Parts {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource database, Metrics metrics) {
        return Ledger.connectedTo(database).setSqlLogger(metrics);
    }

    @Produces
    @Singleton
    Pace pace(WorkerConfig config, List<MailServer> servers) {
        return new Pace(config.rate(), config.domainRates(), Dispatcher.connections(config.connections(), servers) + 1);
    }

    @Produces
    @Singleton
    Ledger ledger(Jdbi jdbi, WorkerConfig config, Pace pace) {
        return new Ledger(jdbi, config.lease(), pace);
    }

    @Produces
    @Singleton
    Standings standings(Jdbi jdbi) {
        return new Standings(jdbi);
    }

    @Produces
    @Singleton
    Backlogs backlogs(Jdbi jdbi) {
        return new Backlogs(jdbi);
    }

    @Produces
    @Singleton
    Assembler assembler(Jdbi jdbi, WorkerConfig config) {
        return new Assembler(jdbi, config.assembleBatch());
    }

    @Produces
    @Singleton
    Composer composer(
            Jdbi jdbi,
            WorkerConfig config,
            List<MailServer> servers,
            @ConfigProperty(name = "links.keys") String keys) {
        return new Composer(
                jdbi,
                servers.get(0).envelopeSender(),
                config.frontendUrl().replaceAll("/+$", ""),
                UnsubscribeLinks.of(config.linksUrl(), keys));
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(
            Jdbi jdbi,
            Ledger ledger,
            Pace pace,
            Composer composer,
            Standings standings,
            List<MailServer> servers,
            WorkerConfig config,
            Metrics metrics,
            Tracer tracer,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean untraced) {
        return new Dispatcher(
                ledger,
                config.lease(),
                new Preparation(ledger, composer::compose, domain -> pace.reserve(jdbi, domain)),
                standings,
                servers,
                new Dispatcher.Settings(config.connections(), pace.batch(config.batch()), config.doubt()),
                untraced ? metrics : new Traced(metrics, tracer));
    }

    void close(@Disposes Dispatcher dispatcher) {
        dispatcher.close();
    }
}
