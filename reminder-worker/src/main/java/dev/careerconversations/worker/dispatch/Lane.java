package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.smtp.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a mail server and the thread that uses it: one mail after the other. While it is being written down what became
 * of one, the server is told the next, up to its end: so a crash leaves at most one mail a connection in doubt.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** Servers end connections that carry nothing for long. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Relay relay;
    private final Shift shift;
    private final Waiting waiting;
    private final Settler settler;
    private final Duration doubt;
    private final LastOutcome last;

    Lane(Relay relay, Shift shift, Waiting waiting, Settler settler, Duration doubt) {
        this(relay, shift, waiting, settler, doubt, LastOutcome.PATIENCE);
    }

    /**
     * @param doubt how long a mail that may have arrived rests before it is repeated; then twice as long each time
     * @param patience how long a mail may wait, up to its end told to the server, for what became of the one before
     */
    Lane(Relay relay, Shift shift, Waiting waiting, Settler settler, Duration doubt, Duration patience) {
        this.relay = relay;
        this.shift = shift;
        this.waiting = waiting;
        this.settler = settler;
        this.doubt = doubt;
        this.last = new LastOutcome(patience);
    }

    /**
     * Goes on until it is interrupted. A mail that is being sent is finished, unless it still waits for what became of the one
     * before: that is given back.
     */
    @Override
    public void run() {
        try (Connection connection = new Connection(relay.server())) {
            Sending sending = new Sending(connection, relay, shift, doubt);
            while (!Thread.currentThread().isInterrupted()) {
                if (shift.awaitBegin(IDLE)) {
                    sendNext(connection, sending);
                } else {
                    connection.hangUp();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendNext(Connection connection, Sending sending) throws InterruptedException {
        Ready ready = waiting.take(IDLE);
        if (ready == null) {
            connection.hangUp();
            return;
        }
        boolean admitted = relay.admits();
        if (!admitted && waiting.giveBack(ready)) {
            return;
        }
        boolean handedOver = false;
        try {
            CompletableFuture<Boolean> written =
                    admitted ? send(ready.claim(), ready.mail(), sending) : settler.release(ready.claim());
            handedOver = true;
            last.becomes(written.whenComplete((held, failure) -> over(ready.claim(), failure)));
        } catch (RuntimeException | Error e) {
            // even without memory: this lane is needed for the others, on a connection of which it is known how far it
            // got
            connection.hangUp();
            settler.abandon(ready.claim());
            relay.untried();
            LOG.errorf(e, "email %s is left to be rescued", ready.claim().id());
        } finally {
            if (!handedOver) {
                waiting.done();
            }
        }
    }

    /** Returns what is completed when it is written down what became of it. */
    private CompletableFuture<Boolean> send(Claim claim, Composed mail, Sending sending) {
        if (!claim.lease().isHeld()) {
            relay.untried();
            settler.abandon(claim);
            LOG.warnf("email %s: its lease ran out before it was sent", claim.id());
            return CompletableFuture.completedFuture(false);
        }
        Sending.Result result = sending.send(claim, mail, last);
        CompletableFuture<Boolean> written = settler.settle(claim, result.settlement(), result.outcome());
        if (result.heldBack()) {
            // a connection for each mail, opened and dropped, would help nobody while the database has no time
            written.exceptionally(failure -> false).join();
        }
        return written;
    }

    private void over(Claim claim, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warnf("email %s is left to be rescued: %s", claim.id(), failure.getMessage());
        }
        waiting.done();
    }
}
