package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A mail server that judges: it writes each mail that it accepts into its log before it answers. Fast enough not to be what
 * is measured, and as faulty as it is told to be.
 */
final class Sink implements AutoCloseable {

    private final ServerSocket server;
    private final SinkLog log;
    private volatile Guarded guarded;
    private final List<Instant> connects = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Fault fault;

    private Sink(ServerSocket server, SinkLog log, Fault fault, Guarded guarded) {
        this.server = server;
        this.log = log;
        this.fault = fault;
        this.guarded = guarded;
    }

    /** Listens on localhost, on a free port. */
    static Sink open(Path log, Fault fault, Guarded guarded) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            Sink sink = new Sink(server, new SinkLog(log), fault, guarded);
            sink.threads.execute(sink::listen);
            return sink;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return "localhost:" + port();
    }

    /** From now on it misbehaves like that, on open connections too. */
    void behave(Fault now) {
        fault = now;
    }

    /** From now on it asks that of whoever connects; those who are connected are gone. */
    void guard(Guarded now) {
        guarded = now;
        dropAll();
    }

    Fault fault() {
        return fault;
    }

    int accepted() {
        return log.size();
    }

    List<Acceptance> acceptances() {
        return log.read();
    }

    /** When each connection was opened. */
    List<Instant> connects() {
        return List.copyOf(connects);
    }

    /** Ends all connections without a word. */
    void dropAll() {
        open.forEach(Sink::close);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        dropAll();
        log.close();
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connects.add(Instant.now());
                open.add(socket);
                int number = connects.size();
                threads.execute(() -> talk(socket, number));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void talk(Socket socket, int number) {
        try (socket) {
            new SmtpConversation(socket, number, log, this::fault, guarded).run();
        } catch (IOException e) {
            // the client is gone: workers are killed here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
