package dev.careerconversations.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Ends the processes of a run whose launcher was killed hard. It is a process of its own, waits until the pipe from the
 * launcher breaks, and then ends what is still written down.
 */
final class Guard {

    private Guard() {}

    public static void main(String[] arguments) throws IOException {
        InputStream launcher = System.in;
        while (launcher.read() >= 0) {
            // nothing is ever said; only the end counts
        }
        new Processes(Path.of(arguments[0])).endAll();
    }
}
