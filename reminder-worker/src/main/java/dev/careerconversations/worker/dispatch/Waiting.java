package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Mails that are claimed and ready, until a lane takes them. Knows how many are being sent, too. */
final class Waiting {

    record Ready(Claim claim, Composed mail) {}

    private final Deque<Ready> mails = new ArrayDeque<>();
    private int taken;
    private boolean closed;

    synchronized void add(Collection<Ready> more) {
        mails.addAll(more);
        notifyAll();
    }

    /** Returns the next mail, or null if none comes in time. Whoever takes one says when it is done. */
    synchronized @Nullable Ready take(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); mails.isEmpty() && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        Ready next = mails.poll();
        if (next != null) {
            taken++;
            notifyAll();
        }
        return next;
    }

    /** Gives back what was taken, for another lane; whether there is any that will take it. */
    synchronized boolean giveBack(Ready ready) {
        if (closed) {
            return false;
        }
        mails.addFirst(ready);
        done();
        return true;
    }

    /** Takes nothing back from now on: whoever has it knows what becomes of it. */
    synchronized void close() {
        closed = true;
    }

    synchronized void done() {
        taken--;
        notifyAll();
    }

    /** Takes back all that no lane has taken. */
    synchronized List<Ready> removeAll() {
        List<Ready> all = new ArrayList<>(mails);
        mails.clear();
        notifyAll();
        return all;
    }

    /** Waits until no more than so many wait; whether it came to that in time. */
    synchronized boolean awaitRoom(int most, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); mails.size() > most && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return mails.size() <= most;
    }

    /** Waits until none waits and none is being sent; whether it came to that in time. */
    synchronized boolean awaitIdle(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos();
                (taken > 0 || !mails.isEmpty()) && left > 0;
                left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return taken == 0 && mails.isEmpty();
    }
}
