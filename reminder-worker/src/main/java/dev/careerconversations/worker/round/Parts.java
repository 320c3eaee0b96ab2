package dev.careerconversations.worker.round;

import dev.careerconversations.worker.compose.Composer;
import dev.careerconversations.worker.dispatch.Dispatcher;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.schedule.Assembler;
import dev.careerconversations.worker.smtp.MailServer;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Puts the worker together: everything below this package is plain Java. */
class Parts {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource database) {
        return Jdbi.create(database).registerArrayType(UUID.class, "uuid");
    }

    @Produces
    @Singleton
    Ledger ledger(Jdbi jdbi, WorkerConfig config) {
        return new Ledger(jdbi, config.lease());
    }

    @Produces
    @Singleton
    Assembler assembler(Jdbi jdbi, WorkerConfig config) {
        return new Assembler(jdbi, config.assembleBatch());
    }

    @Produces
    @Singleton
    MailServer mailServer(
            WorkerConfig config,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mailer.tls") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls") String startTls,
            @ConfigProperty(name = "quarkus.mailer.from") String from)
            throws AddressException {
        return new MailServer(
                host,
                port,
                username.orElse(null),
                password.orElse(null),
                tls,
                startTls,
                new InternetAddress(from, true).getAddress(),
                config.connectTimeout(),
                config.answerTimeout());
    }

    @Produces
    @Singleton
    Composer composer(Jdbi jdbi, WorkerConfig config, MailServer server) {
        return new Composer(jdbi, server.envelopeSender(), config.frontendUrl().replaceAll("/+$", ""));
    }

    @Produces
    @Singleton
    Dispatcher dispatcher(Ledger ledger, Composer composer, MailServer server, WorkerConfig config) {
        return new Dispatcher(ledger, composer::compose, server, config.connections(), config.batch());
    }

    void close(@Disposes Dispatcher dispatcher) {
        dispatcher.close();
    }
}
