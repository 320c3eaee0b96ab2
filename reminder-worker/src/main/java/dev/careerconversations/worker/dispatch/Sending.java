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

    private final Ledger ledger;
    private final Connection connection;
    private final Pause pause;
    private final Instant now;

    Sending(Ledger ledger, Connection connection, Pause pause, Instant now) {
        this.ledger = ledger;
        this.connection = connection;
        this.pause = pause;
        this.now = now;
    }

    void send(Claim claim, Composed mail) {
        String failure = mail.failure();
        if (failure != null) {
            settle(claim, Settlement.failed("cannot be composed: " + failure));
            return;
        }
        List<InternetAddress> recipients;
        try {
            recipients = addresses(mail);
        } catch (AddressException e) {
            settle(claim, Settlement.failed("not an address: " + e.getMessage()));
            return;
        }
        if (claim.rendered() == null && !ledger.keep(claim, mail.rendered())) {
            LOG.warnf("email %s: its lease ran out before it was sent", claim.id());
            return;
        }
        settle(claim, connection.send(mail.rendered().bytes(), recipients));
    }

    /** Gives back a mail that was not tried. */
    void release(Claim claim) {
        settle(claim, claim.rendered() == null ? Settlement.release(Duration.ZERO) : doubt("not repeated yet"));
    }

    private void settle(Claim claim, Verdict verdict) {
        String reason = String.valueOf(verdict.reason());
        switch (verdict.answer()) {
            case ACCEPTED -> {
                pause.over();
                settle(claim, Settlement.sent());
            }
            case REFUSED -> settle(claim, Settlement.failed(reason));
            case PUT_OFF -> settle(claim, putOff(claim, reason));
            case UNCERTAIN -> settle(claim, claim.attempt() > 1 ? Settlement.dead(reason) : doubt(reason));
            case UNWELL -> {
                pause.begin(now, reason);
                settle(claim, claim.rendered() == null ? Settlement.release(Duration.ZERO) : doubt(reason));
            }
        }
    }

    private Settlement putOff(Claim claim, String reason) {
        Duration wait = Backoff.after(claim.retries());
        return now.plus(wait).isBefore(claim.expiresAt())
                ? Settlement.retry(reason, wait)
                : Settlement.dead("given up after " + (claim.retries() + 1) + " attempts: " + reason);
    }

    private static Settlement doubt(String reason) {
        return Settlement.uncertain(reason, DOUBT);
    }

    private void settle(Claim claim, Settlement settlement) {
        if (ledger.settle(claim, settlement)) {
            LOG.infof(
                    "email %s: attempt %d, %d notices: %s%s",
                    claim.id(),
                    claim.attempt(),
                    claim.notices().size(),
                    settlement.emailState(),
                    settlement.reason() == null ? "" : " (" + settlement.reason() + ")");
        } else {
            LOG.warnf("email %s: settled by nobody here, its lease had run out", claim.id());
        }
    }

    private static List<InternetAddress> addresses(Composed mail) throws AddressException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (String recipient : mail.recipients()) {
            addresses.add(new InternetAddress(recipient, true));
        }
        return addresses;
    }
}
