package dev.careerconversations.worker.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server's answer means for one mail.
 *
 * @param code the server's reply code (RFC 5321, section 4.2), or {@link #SILENCE} if the connection was lost
 * @param reason the server's words, for operators; null when all went well. They may name addresses
 */
public record Verdict(Answer answer, int code, @Nullable String reason) {

    /** The sorts of answer (RFC 5321, section 4.2.1, and what connections do). */
    public enum Answer {
        /** The server took it. */
        ACCEPTED,
        /** 5xx for recipient or text: the server will never take it. */
        REFUSED,
        /** 4xx, or the connection was lost before the final dot: the server surely did not take it. */
        PUT_OFF,
        /** 421, no connection, or it does not take our sender: the server is unwell, whatever the mail. */
        UNWELL,
        /** 451: the server is unwell, unless it is this very mail that it fails at. */
        FALTERED,
        /** The connection was lost after the final dot: the server may have taken it. */
        UNCERTAIN
    }

    /** Stands for a code where there was no answer. */
    static final int SILENCE = -1;

    static final Verdict ACCEPTED = new Verdict(Answer.ACCEPTED, 250, null);

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int LOCAL_ERROR = 451;
    private static final int TOO_LARGE = 552;

    /**
     * Judges a failed sending.
     *
     * @param phase how far the mail had got
     * @param recipient whom the mail is to; copies do not decide
     */
    static Verdict of(MessagingException failure, Phase phase, Address recipient) {
        int code = code(failure, recipient);
        String words = words(failure);
        if (contains(failure, recipient)) {
            return new Verdict(Answer.ACCEPTED, code, "a copy was refused: " + words);
        }
        return new Verdict(answer(code, phase), code, words);
    }

    private static Answer answer(int code, Phase phase) {
        if (phase == Phase.CONNECTION || code == SERVICE_NOT_AVAILABLE) {
            return Answer.UNWELL;
        }
        if (code == LOCAL_ERROR) {
            return Answer.FALTERED;
        }
        if (code >= 500) {
            // The sender is the same for every mail: failing them all would lose what a corrected setting can send.
            return phase == Phase.SENDER && code != TOO_LARGE ? Answer.UNWELL : Answer.REFUSED;
        }
        return code < 400 && phase == Phase.FINAL_DOT ? Answer.UNCERTAIN : Answer.PUT_OFF;
    }

    /** Whether the server said nothing at all. */
    public boolean isSilence() {
        return code == SILENCE && answer != Answer.ACCEPTED;
    }

    /** Returns its words without addresses: servers like to repeat whom a mail was for. */
    public String withoutAddresses() {
        return String.valueOf(reason).replaceAll("[^\\s<>]+@[^\\s<>]+", "...");
    }

    /** Whether the connection can carry no other mail. */
    boolean endsConnection() {
        return answer != Answer.ACCEPTED && (code < 400 || code == SERVICE_NOT_AVAILABLE);
    }

    /** The answer about the whole mail decides, then the one about its recipient. */
    private static int code(MessagingException failure, Address recipient) {
        int whole = chain(failure)
                .filter(SMTPSendFailedException.class::isInstance)
                .mapToInt(e -> ((SMTPSendFailedException) e).getReturnCode())
                .filter(code -> code >= 400)
                .findFirst()
                .orElse(SILENCE);
        int own = chain(failure)
                .filter(e -> e instanceof SMTPAddressFailedException refused && recipient.equals(refused.getAddress()))
                .mapToInt(e -> ((SMTPAddressFailedException) e).getReturnCode())
                .findFirst()
                .orElse(SILENCE);
        return whole != SILENCE ? whole : own;
    }

    private static boolean contains(MessagingException failure, Address recipient) {
        Address[] sent = failure instanceof SendFailedException partial ? partial.getValidSentAddresses() : null;
        return sent != null && Arrays.asList(sent).contains(recipient);
    }

    private static Stream<Throwable> chain(Exception failure) {
        return Stream.iterate(
                (Throwable) failure,
                e -> e != null,
                e -> e instanceof MessagingException outer ? outer.getNextException() : e.getCause());
    }

    private static String words(Exception failure) {
        StringBuilder words = new StringBuilder();
        chain(failure).forEach(e -> {
            String message = String.valueOf(e.getMessage())
                    .replaceAll("[\\s\\p{Cntrl}]+", " ")
                    .strip();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
        });
        return words.length() > 500 ? words.substring(0, 500) : words.toString();
    }
}
