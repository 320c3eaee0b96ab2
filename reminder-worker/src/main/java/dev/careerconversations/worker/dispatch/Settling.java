package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Settlement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Writes down what became of a mail, patiently: a server's answer that is lost here means a mail sent twice. */
final class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final int TRIES = 10;

    private final Ledger ledger;

    Settling(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Settles a claim and says so in the log.
     *
     * @param outcome for the log: names nobody
     * @throws JdbiException if the database stays away
     */
    void settle(Claim claim, Settlement settlement, String outcome) {
        boolean held = patiently(claim, settlement);
        if (!held) {
            LOG.warnf("email %s: not settled as %s, its lease had run out", claim.id(), outcome);
            return;
        }
        LOG.infof(
                "email %s: %s, attempt %d: %s",
                claim.id(),
                claim.notices().stream().map(Claim.Notice::kind).sorted().collect(Collectors.joining(" ")),
                claim.attempt() + claim.retries(),
                settlement.emailState().equals("SENT") ? "SENT" : settlement.emailState() + " (" + outcome + ")");
    }

    private boolean patiently(Claim claim, Settlement settlement) {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.settle(claim, settlement);
            } catch (JdbiException e) {
                if (tries == TRIES || !mayTryAgain()) {
                    throw e;
                }
            }
        }
    }

    private static boolean mayTryAgain() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
