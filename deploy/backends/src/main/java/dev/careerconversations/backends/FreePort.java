package dev.careerconversations.backends;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of localhost for servers that are told theirs some time before they listen. What an operating system gives to
 * whoever asks for port 0 is one that it may give to an outgoing connection in the meantime; these lie below what Linux
 * takes for those by default (from 32,768 on), what others take (from 49,152 on), and Kubernetes' own (from 30,000 on).
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 29_999;
    private static final int TRIES = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /**
     * Returns a port on which nobody listens, and which this process has not been given before.
     *
     * @throws IllegalStateException when none is found
     */
    public static int next() {
        return ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, HIGHEST + 1)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }
}
