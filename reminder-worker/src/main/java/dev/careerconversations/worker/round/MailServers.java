package dev.careerconversations.worker.round;

import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.smtp.MailServer.Patience;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads where mail is handed over, in the words of quarkus-mailer. */
class MailServers {

    @Produces
    @Singleton
    List<MailServer> mailServers(
            WorkerConfig config,
            TlsConfigurationRegistry registry,
            @ConfigProperty(name = "quarkus.mailer.host") String host,
            @ConfigProperty(name = "quarkus.mailer.port") int port,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.mailer.tls") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls") String startTls,
            @ConfigProperty(name = "quarkus.mailer.tls-configuration-name") Optional<String> tlsConfiguration,
            @ConfigProperty(name = "quarkus.mailer.from") String from)
            throws Exception {
        MailServer first = new MailServer(
                host,
                port,
                username.orElse(null),
                password.orElse(null),
                tls,
                startTls,
                trust(registry, tlsConfiguration),
                sender(from),
                new Patience(config.connectTimeout(), config.commandTimeout(), config.answerTimeout()));
        List<MailServer> servers = new ArrayList<>(List.of(first));
        for (String more : config.moreMailServers().orElse(List.of())) {
            int colon = more.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("worker.more-mail-servers wants host:port, and was given " + more);
            }
            servers.add(first.at(more.substring(0, colon), Integer.parseInt(more.substring(colon + 1))));
        }
        return List.copyOf(servers);
    }

    private static String sender(String from) throws AddressException {
        return new InternetAddress(from, true).getAddress();
    }

    private static @Nullable SSLContext trust(TlsConfigurationRegistry registry, Optional<String> name)
            throws Exception {
        Optional<TlsConfiguration> configuration = TlsConfiguration.from(registry, name);
        return configuration.isPresent() ? configuration.get().createSSLContext() : null;
    }
}
