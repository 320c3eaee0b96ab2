package dev.careerconversations.worker.smtp;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server's answer means for one mail.
 *
 * @param reason the server's words, for operators; null when all went well
 */
public record Verdict(Answer answer, @Nullable String reason) {

    /** The sorts of answer (RFC 5321, section 4.2.1, and what connections do). */
    public enum Answer {
        /** The server took it. */
        ACCEPTED,
        /** 5xx: the server will never take it. */
        REFUSED,
        /** 4xx, or the connection was lost before the final dot: the server surely did not take it. */
        PUT_OFF,
        /** 421, 451, or no connection: the server is unwell, whatever the mail. */
        UNWELL,
        /** The connection was lost after the final dot: the server may have taken it. */
        UNCERTAIN
    }

    static final Verdict ACCEPTED = new Verdict(Answer.ACCEPTED, null);

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int LOCAL_ERROR = 451;

    /**
     * Judges a failed sending.
     *
     * @param recipient whom the mail is to; copies do not decide
     * @param afterFinalDot whether the connection's last word was the final dot
     */
    static Verdict of(Exception failure, Address recipient, boolean afterFinalDot) {
        if (failure instanceof SendFailedException partial && contains(partial.getValidSentAddresses(), recipient)) {
            return new Verdict(Answer.ACCEPTED, "a copy was refused: " + words(failure));
        }
        int code = code(failure);
        if (code == SERVICE_NOT_AVAILABLE || code == LOCAL_ERROR) {
            return new Verdict(Answer.UNWELL, words(failure));
        }
        if (code >= 500) {
            return new Verdict(Answer.REFUSED, words(failure));
        }
        if (code < 400 && afterFinalDot) {
            return new Verdict(Answer.UNCERTAIN, words(failure));
        }
        return new Verdict(Answer.PUT_OFF, words(failure));
    }

    static Verdict noConnection(Exception failure) {
        return new Verdict(Answer.UNWELL, words(failure));
    }

    /** The answer about the recipient decides; it is chained behind the one about the whole mail. */
    private static int code(Exception failure) {
        int code = -1;
        for (Exception e = failure; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (e instanceof SMTPSendFailedException whole && whole.getReturnCode() >= 400) {
                return whole.getReturnCode();
            } else if (e instanceof SMTPSenderFailedException sender) {
                return sender.getReturnCode();
            }
        }
        return code;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof jakarta.mail.MessagingException chained ? chained.getNextException() : null;
    }

    private static boolean contains(Address @Nullable [] sent, Address recipient) {
        return sent != null && Arrays.asList(sent).contains(recipient);
    }

    private static String words(Exception failure) {
        StringBuilder words = new StringBuilder();
        for (Exception e = failure; e != null; e = next(e)) {
            String message =
                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
        }
        return words.length() > 500 ? words.substring(0, 500) : words.toString();
    }
}
