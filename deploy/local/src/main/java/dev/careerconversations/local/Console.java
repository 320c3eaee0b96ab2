package dev.careerconversations.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What the stack tells whoever started it. */
final class Console {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Tells that something starts, and when it is ready, where, and after how long. */
    <T> T starting(String what, String where, Callable<T> start) throws Exception {
        say("  %-16s starting".formatted(what));
        long began = System.nanoTime();
        T started = start.call();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        say("  %-16s ready after %.1f s   %s".formatted(what, took.toMillis() / 1_000.0, where));
        return started;
    }
}
