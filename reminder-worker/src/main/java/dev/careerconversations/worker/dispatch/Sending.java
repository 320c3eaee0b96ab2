package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Lease;
import dev.careerconversations.worker.ledger.Settlement;
import dev.careerconversations.worker.smtp.Connection;
import dev.careerconversations.worker.smtp.Consent;
import dev.careerconversations.worker.smtp.Verdict;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends one mail on one connection and decides by the server's answer what becomes of it. */
final class Sending {

    /** How often a mail is sent whose connection is lost after the final dot, again and again, before an operator decides. */
    private static final int MOST_DOUBTS = 5;

    /** How long a mail rests at which the server faltered, so that others pass if this one is why. */
    private static final Duration ASIDE = Duration.ofSeconds(30);

    private final Connection connection;
    private final Relay relay;
    private final Shift shift;
    private final Duration doubt;

    /** @param doubt how long a mail that may have arrived rests before it is repeated; then twice as long each time */
    Sending(Connection connection, Relay relay, Shift shift, Duration doubt) {
        this.connection = connection;
        this.relay = relay;
        this.shift = shift;
        this.doubt = doubt;
    }

    /** @param heldBack whether it was not sent, as it could not be written down what becomes of mails, or it is no longer ours */
    record Result(Settlement settlement, String outcome, boolean heldBack) {}

    /**
     * Sends it, up to its end, while what became of the one before is being written down; its end when that is over.
     *
     * @param last of this connection
     */
    Result send(Claim claim, Composed mail, LastOutcome last) {
        List<InternetAddress> recipients;
        try {
            recipients = addresses(mail);
        } catch (AddressException e) {
            relay.untried();
            return new Result(Settlement.failed(claim, "not an address: " + e.getMessage()), "not an address", false);
        }
        try (Observer.Followed followed = relay.sending(claim)) {
            Turn turn = new Turn(last, claim.lease());
            long begunAt = System.nanoTime();
            Verdict verdict = answer(mail, recipients, turn);
            boolean heldBack = verdict.answer() == Verdict.Answer.HELD_BACK;
            // as if it had been begun later: the server is not charged with what the database took
            long since = begunAt + turn.waited;
            if (!heldBack) {
                relay.answered(claim.isRepeat(), Duration.ofNanos(System.nanoTime() - since));
            }
            String outcome = heldBack ? "held back" : verdict.answer() + " " + verdict.code();
            Result result = new Result(settlement(claim, verdict, since), outcome, heldBack);
            followed.answered(result.settlement().emailState(), result.outcome());
            return result;
        }
    }

    private Verdict answer(Composed mail, List<InternetAddress> recipients, Turn turn) {
        shift.begins();
        try {
            return connection.send(mail.rendered().bytes(), recipients, turn);
        } finally {
            shift.ends();
        }
    }

    /** It is a mail's turn to arrive when it is known what became of the one before, if the mail is still ours then. */
    private static final class Turn implements Consent {

        private final LastOutcome last;
        private final Lease lease;
        private long waited;

        private Turn(LastOutcome last, Lease lease) {
            this.last = last;
            this.lease = lease;
        }

        @Override
        public boolean isGiven() {
            long from = System.nanoTime();
            boolean over = last.awaitOver();
            waited = System.nanoTime() - from;
            return over && lease.isHeld();
        }
    }

    private Settlement settlement(Claim claim, Verdict verdict, long begunAt) {
        String reason = String.valueOf(verdict.reason());
        if (verdict.isSilence()) {
            return silence(claim, verdict, reason, begunAt);
        }
        return switch (verdict.answer()) {
            case ACCEPTED -> {
                relay.isWell();
                yield Settlement.sent(claim, verdict.reason());
            }
            case REFUSED -> {
                relay.isWell();
                yield Settlement.failed(claim, reason);
            }
            case PUT_OFF -> {
                relay.isWell();
                yield putOff(claim, reason);
            }
            case UNWELL -> turnedAway(claim, verdict, reason);
            case FALTERED -> {
                relay.isUnwell(verdict);
                yield release(claim, reason, ASIDE);
            }
            case UNCERTAIN -> uncertain(claim, reason);
            case HELD_BACK -> {
                relay.untried();
                yield Settlement.release(claim, null, Duration.ZERO);
            }
        };
    }

    /** The connection was lost, or never came to be. */
    private Settlement silence(Claim claim, Verdict verdict, String reason, long begunAt) {
        if (verdict.answer() == Verdict.Answer.UNWELL) {
            return turnedAway(claim, verdict, reason);
        }
        boolean unwell = relay.fellSilent(begunAt);
        if (unwell) {
            relay.isUnwell(verdict);
        }
        if (verdict.answer() == Verdict.Answer.UNCERTAIN) {
            return uncertain(claim, reason);
        }
        return unwell ? release(claim, reason, Duration.ZERO) : putOff(claim, reason);
    }

    /** It never got as far as what this mail has of its own. */
    private Settlement turnedAway(Claim claim, Verdict verdict, String reason) {
        shift.isTurnedAway(verdict);
        return Settlement.release(claim, reason, Duration.ZERO);
    }

    /** It may be this very mail that makes the server unwell, again and again: so this comes to an end, too. */
    private static Settlement release(Claim claim, String reason, Duration wait) {
        return claim.claimedAt().plus(wait).isBefore(claim.expiresAt())
                ? Settlement.release(claim, reason, wait)
                : Settlement.dead(claim, "given up, the mail server was unwell each time: " + reason);
    }

    private Settlement uncertain(Claim claim, String reason) {
        return claim.doubts() + 1 < MOST_DOUBTS
                ? Settlement.uncertain(claim, reason, doubt.multipliedBy(1L << claim.doubts()))
                : Settlement.deadInDoubt(claim, "uncertain after " + MOST_DOUBTS + " attempts: " + reason);
    }

    private static Settlement putOff(Claim claim, String reason) {
        Duration wait = Backoff.after(claim.retries());
        return claim.claimedAt().plus(wait).isBefore(claim.expiresAt())
                ? Settlement.retry(claim, reason, wait)
                : Settlement.dead(claim, "given up after " + (claim.retries() + 1) + " attempts: " + reason);
    }

    private static List<InternetAddress> addresses(Composed mail) throws AddressException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (String recipient : mail.recipients()) {
            addresses.add(new InternetAddress(recipient, true));
        }
        return addresses;
    }
}
