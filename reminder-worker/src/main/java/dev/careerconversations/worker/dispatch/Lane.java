package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.smtp.Connection;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/**
 * One connection to a mail server and the thread that uses it: one mail after the other, each settled before the next is begun,
 * so that a crash leaves at most one mail a connection in doubt.
 */
final class Lane implements Runnable {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** Servers end connections that carry nothing for long. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Relay relay;
    private final Waiting waiting;
    private final Settler settler;
    private final Duration doubt;

    Lane(Relay relay, Waiting waiting, Settler settler, Duration doubt) {
        this.relay = relay;
        this.waiting = waiting;
        this.settler = settler;
        this.doubt = doubt;
    }

    /** Goes on until it is interrupted, which does not disturb a mail that is being sent. */
    @Override
    public void run() {
        try (Connection connection = new Connection(relay.server())) {
            Sending sending = new Sending(connection, relay, doubt);
            while (!Thread.currentThread().isInterrupted()) {
                if (relay.awaitReady(IDLE)) {
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
        try {
            if (admitted) {
                send(ready.claim(), ready.mail(), sending);
            } else {
                settler.release(ready.claim()).join();
            }
        } catch (CompletionException | CancellationException e) {
            LOG.warnf("email %s is left to be rescued: %s", ready.claim().id(), e.getMessage());
        } catch (RuntimeException | Error e) {
            // even without memory: this lane is needed for the others, on a connection of which it is known how far it
            // got
            connection.hangUp();
            settler.abandon(ready.claim());
            relay.untried();
            LOG.errorf(e, "email %s is left to be rescued", ready.claim().id());
        } finally {
            waiting.done();
        }
    }

    private void send(Claim claim, Composed mail, Sending sending) {
        if (!claim.lease().isHeld()) {
            relay.untried();
            settler.abandon(claim);
            LOG.warnf("email %s: its lease ran out before it was sent", claim.id());
            return;
        }
        Sending.Result result = sending.send(claim, mail);
        settler.settle(claim, result.settlement(), result.outcome()).join();
    }
}
