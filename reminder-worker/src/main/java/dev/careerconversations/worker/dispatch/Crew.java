package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.smtp.Verdict;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The lanes of one mail server, which send for as long as it is well, and a spare one, which sends while all of them have been
 * waiting for the server for some time: their connections may carry nothing any more, and the answer to a final dot, which may take
 * a minute, is too long to find that out. A mail whose answer does not come must not be given up earlier, as it may have arrived.
 */
final class Crew {

    private static final Logger LOG = Logger.getLogger(Crew.class);

    /** Longer than servers take as a rule, and not so long that anybody misses a mail. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Relay relay;
    private final int lanes;
    private final Duration patience;
    private int sending;
    private long lastSign = System.nanoTime();
    private boolean told;

    /**
     * @param lanes how many there are but for the spare one
     * @param patience for how long all of them wait before the spare one sends
     */
    Crew(Relay relay, int lanes, Duration patience) {
        this.relay = relay;
        this.lanes = lanes;
        this.patience = patience;
    }

    /** The shift of each lane but the spare one. */
    Shift regular() {
        return new Shift() {
            @Override
            public boolean awaitBegin(Duration most) throws InterruptedException {
                return relay.awaitReady(most);
            }

            @Override
            public void begins() {
                sign(1);
            }

            @Override
            public void ends() {
                sign(-1);
            }

            @Override
            public void isTurnedAway(Verdict verdict) {
                relay.isUnwell(verdict);
            }
        };
    }

    /** The shift of the spare lane. Nobody hears when it sends, which does not help the others. */
    Shift spare() {
        return new Shift() {

            private long restsUntil = System.nanoTime();

            @Override
            public boolean awaitBegin(Duration most) throws InterruptedException {
                return awaitStall(most, restsUntil) && relay.awaitReady(most);
            }

            @Override
            public void begins() {
                tellOnce();
            }

            @Override
            public void ends() {}

            /** A server may allow no more connections than there are, and be slow but well. */
            @Override
            public void isTurnedAway(Verdict verdict) {
                relay.untried();
                restsUntil = System.nanoTime() + patience.toNanos();
            }
        };
    }

    private synchronized void sign(int more) {
        sending += more;
        lastSign = System.nanoTime();
        told = false;
    }

    /** Looks now and after a while: to be woken for each mail would cost each mail something. */
    private synchronized boolean awaitStall(Duration most, long restsUntil) throws InterruptedException {
        if (!isStalled(restsUntil)) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(most.toNanos(), patience.toNanos()));
        }
        return isStalled(restsUntil);
    }

    private boolean isStalled(long restsUntil) {
        long now = System.nanoTime();
        return sending == lanes && now - lastSign >= patience.toNanos() && now - restsUntil >= 0;
    }

    private synchronized void tellOnce() {
        if (!told) {
            told = true;
            LOG.warnf(
                    "All connections to mail server %s have been waiting for %d s: mails go over one more",
                    relay.server().name(), patience.toSeconds());
        }
    }
}
