package dev.careerconversations.worker.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server's answer means for one mail.
 *
 * @param code the server's reply code (RFC 5321, section 4.2), {@link #SILENCE} if the connection was lost, or 0 if it was held back
 * @param reason the server's words, for operators; null when all went well. They may name addresses
 */
public record Verdict(Answer answer, int code, @Nullable String reason) {

    /** The sorts of answer (RFC 5321, section 4.2.1, and what connections do). */
    public enum Answer {
        /** The server took it. */
        ACCEPTED,
        /** 5xx for recipient or text: the server will never take it. */
        REFUSED,
        /** 4xx, or the connection was lost on the way to the final dot: the server surely did not take it. */
        PUT_OFF,
        /** No connection, or it does not take our sender, which is the same for every mail: the server is unwell, whatever the mail. */
        UNWELL,
        /** 421, or 451 to more than a recipient: the server is unwell, unless it is this very mail that it fails at. */
        FALTERED,
        /** The connection was lost after the final dot: the server may have taken it. */
        UNCERTAIN,
        /** We ended the connection before the final dot: the server surely did not take it. */
        HELD_BACK
    }

    /** Stands for a code where there was no answer. */
    static final int SILENCE = -1;

    static final Verdict ACCEPTED = new Verdict(Answer.ACCEPTED, 250, null);

    static final Verdict HELD_BACK = new Verdict(Answer.HELD_BACK, 0, null);

    private static final int SERVICE_NOT_AVAILABLE = 421;
    private static final int LOCAL_ERROR = 451;
    private static final int TOO_LARGE = 552;
    private static final int MOST_WORDS = 500;

    /** Judges what the server said to the mail. */
    static Verdict of(Reply refusal) {
        return new Verdict(answer(refusal.code(), refusal.phase()), refusal.code(), words(refusal.words()));
    }

    /**
     * Judges a failure to which the server said nothing, or nothing but that a copy was refused.
     *
     * @param phase how far the mail had got
     * @param recipient whom the mail is to; copies do not decide
     */
    static Verdict of(MessagingException failure, Phase phase, Address recipient) {
        if (failure instanceof SMTPSendFailedException partial && contains(partial, recipient)) {
            return new Verdict(Answer.ACCEPTED, partial.getReturnCode(), "a copy was refused: " + words(failure));
        }
        Answer answer = switch (phase) {
            case CONNECTION, SENDER -> Answer.UNWELL;
            case RECIPIENTS, TEXT -> Answer.PUT_OFF;
            case FINAL_DOT -> Answer.UNCERTAIN;
        };
        return new Verdict(answer, SILENCE, words(failure));
    }

    private static Answer answer(int code, Phase phase) {
        if (code == SERVICE_NOT_AVAILABLE || (code == LOCAL_ERROR && phase != Phase.RECIPIENTS)) {
            return phase == Phase.SENDER ? Answer.UNWELL : Answer.FALTERED;
        }
        if (code < 500) {
            return Answer.PUT_OFF;
        }
        // The sender is the same for every mail: failing them all would lose what a corrected setting can send.
        return phase == Phase.SENDER && code != TOO_LARGE ? Answer.UNWELL : Answer.REFUSED;
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

    private static boolean contains(SendFailedException partial, Address recipient) {
        Address[] sent = partial.getValidSentAddresses();
        return sent != null && Arrays.asList(sent).contains(recipient);
    }

    /** Says it once, although an exception likes to repeat its cause. */
    private static String words(MessagingException failure) {
        StringBuilder words = new StringBuilder();
        for (Throwable e = failure; e != null; e = next(e)) {
            String message = words(String.valueOf(e.getMessage()));
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : "; ").append(message);
            }
        }
        return words(words.toString());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException outer ? outer.getNextException() : failure.getCause();
    }

    private static String words(String said) {
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > MOST_WORDS ? line.substring(0, MOST_WORDS) : line;
    }
}
