package dev.careerconversations.worker.dispatch;

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
        };
    }

    /** The shift of the spare lane, of which nobody hears: what it sends does not help the others. */
    Shift spare() {
        return new Shift() {
            @Override
            public boolean awaitBegin(Duration most) throws InterruptedException {
                return awaitStall(most) && relay.awaitReady(most);
            }

            @Override
            public void begins() {}

            @Override
            public void ends() {}
        };
    }

    private synchronized void sign(int more) {
        sending += more;
        lastSign = System.nanoTime();
    }

    /** Looks now and after a while: to be woken for each mail would cost each mail something. */
    private synchronized boolean awaitStall(Duration most) throws InterruptedException {
        if (!isStalled()) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(most.toNanos(), patience.toNanos()));
            if (isStalled()) {
                LOG.warnf(
                        "All connections to mail server %s have been waiting for %d s: one more is opened",
                        relay.server().name(), patience.toSeconds());
            }
        }
        return isStalled();
    }

    private boolean isStalled() {
        return sending == lanes && System.nanoTime() - lastSign >= patience.toNanos();
    }
}
