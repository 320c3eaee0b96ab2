package dev.careerconversations.worker.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerconversations.worker.smtp.Verdict.Answer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final InternetAddress BOB = address("bob@example.com");
    private static final InternetAddress ALICE = address("alice@example.com");
    private static final Address[] NOBODY = {};

    @ParameterizedTest
    @CsvSource({
        "550, FINAL_DOT,  REFUSED",
        "554, FINAL_DOT,  REFUSED",
        "552, SENDER,     REFUSED",
        "550, SENDER,     UNWELL",
        "530, SENDER,     UNWELL",
        "554, TEXT,       REFUSED",
        "450, FINAL_DOT,  PUT_OFF",
        "452, TEXT,       PUT_OFF",
        "421, SENDER,     UNWELL",
        "421, FINAL_DOT,  FALTERED",
        "451, SENDER,     UNWELL",
        "451, FINAL_DOT,  FALTERED",
        "550, RECIPIENTS, REFUSED",
        "552, RECIPIENTS, REFUSED",
        "450, RECIPIENTS, PUT_OFF",
        "451, RECIPIENTS, PUT_OFF",
        "452, RECIPIENTS, PUT_OFF",
        "421, RECIPIENTS, FALTERED",
    })
    void a_no_is_judged_by_its_code_and_by_what_it_answers(int code, Phase phase, Answer expected) {
        Verdict verdict = Verdict.of(new Reply(phase, code, code + " whatever"));

        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.code()).isEqualTo(code);
        assertThat(verdict.endsConnection()).isEqualTo(code == 421);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTION, UNWELL",
        "SENDER,     UNWELL",
        "RECIPIENTS, PUT_OFF",
        "TEXT,       PUT_OFF",
        "FINAL_DOT,  UNCERTAIN",
    })
    void silence_is_judged_by_how_far_the_mail_got(Phase phase, Answer expected) {
        MessagingException silence = new MessagingException("Exception reading response", new SocketTimeoutException());

        Verdict verdict = Verdict.of(silence, phase, BOB);

        assertThat(verdict.answer()).isEqualTo(expected);
        assertThat(verdict.endsConnection()).isTrue();
    }

    @Test
    void a_refused_copy_does_not_keep_the_mail_from_counting_as_taken() {
        Verdict verdict = Verdict.of(partly(ALICE, 550, BOB), Phase.FINAL_DOT, BOB);

        assertThat(verdict.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(verdict.reason()).contains("a copy was refused").contains("550");
        assertThat(verdict.endsConnection()).isFalse();
    }

    @Test
    void the_servers_words_are_kept_on_one_line_of_bounded_length() {
        Verdict verdict = Verdict.of(new Reply(Phase.TEXT, 550, "550 no\r\n" + "x".repeat(2_000)));

        assertThat(verdict.reason()).startsWith("550 no x").hasSize(500);
    }

    private static SMTPSendFailedException partly(InternetAddress refused, int code, InternetAddress taken) {
        return new SMTPSendFailedException(
                ".", 250, "250 ok", refused(refused, code), new Address[] {taken}, NOBODY, new Address[] {refused});
    }

    private static SMTPAddressFailedException refused(InternetAddress address, int code) {
        return new SMTPAddressFailedException(address, "RCPT", code, code + " whatever");
    }

    private static InternetAddress address(String email) {
        try {
            return new InternetAddress(email);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
