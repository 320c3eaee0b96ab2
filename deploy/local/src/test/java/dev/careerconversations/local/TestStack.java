package dev.careerconversations.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Stacks for tests: on free ports, each in a directory of its own below {@code target}. */
final class TestStack {

    private TestStack() {}

    /** Starts everything, and leaves nothing running if that fails. */
    static Stack start(String name) throws Exception {
        Stack stack = prepare(name);
        try {
            stack.startBackends();
            stack.startServices();
            return stack;
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    /** Takes the directory, and starts nothing. */
    static Stack prepare(String name) throws Exception {
        Ports ports = FreePorts.settled();
        Console console = new Console(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Stack stack = new Stack(ports, Path.of("target", name).toAbsolutePath(), console);
        stack.prepare();
        return stack;
    }
}
