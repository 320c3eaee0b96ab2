package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settlement;
import dev.careerconversations.worker.smtp.Connection;
import dev.careerconversations.worker.smtp.Verdict;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Sends one mail after the other on one connection and settles each by the server's answer. */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** How long a mail that may have arrived rests before it is repeated. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    /** How long a mail rests at which the server faltered, so that others pass if this one is why. */
    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final Settling settling;
    private final Ledger ledger;
    private final Connection connection;
    private final Pause pause;
    private final Instant now;

    Sending(Ledger ledger, Connection connection, Pause pause, Instant now) {
        this.settling = new Settling(ledger);
        this.ledger = ledger;
        this.connection = connection;
        this.pause = pause;
        this.now = now;
    }

    void send(Claim claim, Composed mail) {
        String failure = mail.failure();
        if (failure != null) {
            settling.settle(claim, Settlement.failed(claim, "cannot be composed: " + failure), "cannot be composed");
            return;
        }
        List<InternetAddress> recipients;
        try {
            recipients = addresses(mail);
        } catch (AddressException e) {
            settling.settle(claim, Settlement.failed(claim, "not an address: " + e.getMessage()), "not an address");
            return;
        }
        if (!ledger.keep(claim, mail.rendered())) {
            LOG.warnf("email %s: its lease ran out before it was sent", claim.id());
            return;
        }
        Verdict verdict = connection.send(mail.rendered().bytes(), recipients);
        settling.settle(claim, settlement(claim, verdict), verdict.answer() + " " + verdict.code());
    }

    /** Gives back a mail that was not tried. */
    void release(Claim claim) {
        settling.settle(claim, Settlement.release(claim, null, Duration.ZERO), "not tried yet");
    }

    private Settlement settlement(Claim claim, Verdict verdict) {
        String reason = String.valueOf(verdict.reason());
        return switch (verdict.answer()) {
            case ACCEPTED -> {
                pause.over();
                yield Settlement.sent(claim, verdict.reason());
            }
            case REFUSED -> Settlement.failed(claim, reason);
            case PUT_OFF -> putOff(claim, reason);
            case UNCERTAIN ->
                claim.isRepeat()
                        ? Settlement.dead(claim, "uncertain: " + reason)
                        : Settlement.uncertain(claim, reason, DOUBT);
            case UNWELL -> {
                pause.begin(now, verdict);
                yield Settlement.release(claim, reason, Duration.ZERO);
            }
            case FALTERED -> {
                pause.begin(now, verdict);
                yield Settlement.release(claim, reason, ASIDE);
            }
        };
    }

    private Settlement putOff(Claim claim, String reason) {
        Duration wait = Backoff.after(claim.retries());
        return now.plus(wait).isBefore(claim.expiresAt())
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
