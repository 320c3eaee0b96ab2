package dev.careerconversations.worker.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.backends.Certificates;
import dev.careerconversations.worker.smtp.MailServer.Patience;
import dev.careerconversations.worker.smtp.Verdict.Answer;
import dev.careerconversations.worker.support.FailingMailServer;
import dev.careerconversations.worker.support.FailingMailServer.Step;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mail servers that speak TLS from the first byte ({@code quarkus.mailer.tls}). */
@Timeout(20)
class TlsTest {

    private static final byte[] MAIL = "Subject: Hello\r\n\r\nText".getBytes(StandardCharsets.UTF_8);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private static SSLContext ours;
    private static SSLContext anothers;
    private static SSLContext trusting;

    private @Nullable FailingMailServer server;

    @BeforeAll
    static void certificates(@TempDir Path directory) {
        Certificates certificates = new Certificates(directory);
        ours = certificates.valid();
        anothers = certificates.validFor("mail.example.com");
        trusting = certificates.client();
    }

    @AfterEach
    void no_server() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void mails_arrive_one_after_the_other_on_one_connection() throws Exception {
        FailingMailServer server = showing(ours);

        try (Connection connection = connection(server, trusting)) {
            assertThat(send(connection)).isEqualTo(Verdict.ACCEPTED);
            assertThat(send(connection)).isEqualTo(Verdict.ACCEPTED);
        }

        assertThat(server.accepted()).hasSize(2).containsOnly("Subject: Hello\n\nText\n");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void a_server_that_never_answers_the_final_dot_is_given_its_time_and_no_more() throws Exception {
        FailingMailServer server = showing(ours).staysSilent(Step.DOT);

        try (Connection connection = connection(server, trusting)) {
            long begunAt = System.nanoTime();

            assertThat(send(connection).answer()).isEqualTo(Answer.UNCERTAIN);
            assertThat(Duration.ofNanos(System.nanoTime() - begunAt)).isBetween(ANSWER, ANSWER.multipliedBy(3));
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_as_such_and_gets_no_mail() throws Exception {
        FailingMailServer server = showing(ours);

        try (Connection connection = connection(server, null)) {
            Verdict verdict = send(connection);

            assertThat(verdict.answer()).isEqualTo(Answer.UNWELL);
            assertThat(verdict.reason()).contains("unable to find valid certification path");
        }
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void a_certificate_of_another_host_is_told_as_such_and_gets_no_mail() throws Exception {
        FailingMailServer server = showing(anothers);

        try (Connection connection = connection(server, trusting)) {
            Verdict verdict = send(connection);

            assertThat(verdict.answer()).isEqualTo(Answer.UNWELL);
            assertThat(verdict.reason()).contains("matching localhost");
        }
        assertThat(server.texts()).isEmpty();
    }

    private FailingMailServer showing(SSLContext certificate) throws Exception {
        FailingMailServer started = FailingMailServer.withTls(certificate);
        server = started;
        return started;
    }

    private static Connection connection(FailingMailServer server, @Nullable SSLContext trust) {
        return new Connection(new MailServer(
                "localhost",
                server.port(),
                null,
                null,
                true,
                "DISABLED",
                trust,
                "careers@example.com",
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), ANSWER)));
    }

    private static Verdict send(Connection connection) throws AddressException {
        return connection.send(MAIL, List.of(new InternetAddress("bob@example.com")));
    }
}
