package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Standing;
import dev.careerconversations.worker.ledger.Standings;
import dev.careerconversations.worker.smtp.MailServer;
import dev.careerconversations.worker.smtp.Verdict;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/**
 * A mail server as this worker sees it: open to all lanes, closed because it is unwell, or, after a pause, to be tried with one
 * mail. What one worker learns of it, all learn.
 */
final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** A server that has said nothing for so long, to nobody, is unwell; one that hangs up at once may have its reasons. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** So many mails in a row without a clear answer, to anybody meanwhile, are no accident. */
    private static final int MOST_SILENCES = 5;

    private enum State {
        OPEN,
        CLOSED,
        /** It is time to try one mail: it is sent by the worker that takes the turn, once it has a mail in hand. */
        ON_TRIAL,
        /** One mail is being tried, or the turn for it is being asked for. */
        TRYING
    }

    private final MailServer server;
    private final Standings standings;
    private final Observer observer;
    private State state = State.OPEN;
    private long changedAt = System.nanoTime();
    private long lastWell = changedAt;
    private int silences;

    Relay(MailServer server, Standings standings, Observer observer) {
        this.server = server;
        this.standings = standings;
        this.observer = observer;
        observer.wellness(server.name(), true);
    }

    MailServer server() {
        return server;
    }

    /** Whether a lane may send the mail that it has. Whoever is admitted tells what came of it, or that it was not tried. */
    boolean admits() {
        synchronized (this) {
            if (state != State.ON_TRIAL) {
                return state == State.OPEN;
            }
            become(State.TRYING);
        }
        boolean mine = takesTurn();
        if (!mine) {
            untried();
        }
        return mine;
    }

    private boolean takesTurn() {
        try {
            return standings.mayTry(server.name());
        } catch (JdbiException e) {
            LOG.warnf("No turn can be taken to try mail server %s: %s", server.name(), e.getMessage());
            return false;
        }
    }

    /** How many mails it is ready for. */
    synchronized int ready(int batch) {
        return switch (state) {
            case OPEN -> batch;
            case ON_TRIAL -> 1;
            case CLOSED, TRYING -> 0;
        };
    }

    /** Waits until it may admit somebody; whether it came to that in time. */
    synchronized boolean awaitReady(Duration most) throws InterruptedException {
        if (ready(1) == 0) {
            TimeUnit.NANOSECONDS.timedWait(this, most.toNanos());
        }
        return ready(1) > 0;
    }

    /** It was admitted to, and nothing was tried: the next turn comes. */
    synchronized void untried() {
        if (state == State.TRYING) {
            become(State.CLOSED);
        }
    }

    Observer.Followed sending(Claim claim) {
        return observer.sending(claim);
    }

    void answered(boolean repeat, Duration after) {
        observer.answered(repeat, after);
    }

    /** It gave a mail a clear answer. */
    void isWell() {
        synchronized (this) {
            lastWell = System.nanoTime();
            silences = 0;
            if (state == State.OPEN) {
                return;
            }
            become(State.OPEN);
        }
        LOG.infof("Mail server %s is well again", server.name());
        tellOthers(() -> standings.well(server.name()));
    }

    void isUnwell(Verdict verdict) {
        tellOthers(() -> standings.unwell(server.name(), verdict.withoutAddresses()));
        boolean news;
        synchronized (this) {
            news = state == State.OPEN;
            silences = 0;
            become(State.CLOSED);
        }
        if (news) {
            LOG.warnf("Mail server %s is unwell, nothing is sent to it: %s", server.name(), verdict.withoutAddresses());
        }
    }

    /**
     * A connection was lost.
     *
     * @param begunAt the elapsed time at which its mail was begun
     * @return whether that is more than an accident: the server is unwell
     */
    synchronized boolean fellSilent(long begunAt) {
        boolean toNobody = lastWell - begunAt < 0;
        if (toNobody) {
            silences++;
        }
        boolean forLong = System.nanoTime() - begunAt >= SILENCE.toNanos();
        return silences >= MOST_SILENCES || (toNobody && forLong) || state == State.TRYING;
    }

    /** Learns what the other workers know, and whether it is time to try a server that was left alone for long enough. */
    synchronized void heed(Standing standing) {
        if (standing.readAt() - changedAt < 0) {
            return;
        }
        Boolean mayBeTried = standing.unwell().get(server.name());
        if (mayBeTried == null) {
            become(State.OPEN);
        } else if (state != State.TRYING) {
            become(mayBeTried ? State.ON_TRIAL : State.CLOSED);
        }
    }

    private void become(State next) {
        if (state != next) {
            observer.wellness(server.name(), next == State.OPEN);
            state = next;
            changedAt = System.nanoTime();
            notifyAll();
        }
    }

    /** Without the database nothing is sent anyway. */
    private void tellOthers(Runnable news) {
        try {
            news.run();
        } catch (JdbiException e) {
            LOG.warnf("The other workers cannot be told of mail server %s: %s", server.name(), e.getMessage());
        }
    }
}
