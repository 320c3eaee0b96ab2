package dev.careerconversations.worker.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An SMTP server that fails as it is told: each fault is for one mail, in the order of their arrival. */
public final class FailingMailServer implements AutoCloseable {

    /** Where in a mail's transaction something happens. */
    public enum Step {
        GREETING,
        MAIL,
        RCPT,
        /** For the second recipient of a mail. */
        RCPT_AGAIN,
        DATA,
        TEXT,
        DOT
    }

    private record Fault(@Nullable Step at, @Nullable String reply, boolean last) {}

    private static final String SILENCE = "";

    private static final Fault NONE = new Fault(null, null, false);

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Fault> script = new ConcurrentLinkedQueue<>();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    public FailingMailServer() {
        this(ServerSocketFactory.getDefault());
    }

    private FailingMailServer(ServerSocketFactory sockets) {
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** One that speaks TLS from the first byte. */
    public static FailingMailServer withTls(SSLContext context) {
        return new FailingMailServer(context.getServerSocketFactory());
    }

    /** Takes the next mail. */
    public FailingMailServer takes() {
        script.add(NONE);
        return this;
    }

    /** Answers a step of the next mail like this. */
    public FailingMailServer replies(Step at, String reply) {
        script.add(new Fault(at, reply, false));
        return this;
    }

    /** Answers a step of the next mail like this, and says nothing more on its connection. */
    public FailingMailServer repliesAtLast(Step at, String reply) {
        script.add(new Fault(at, reply, true));
        return this;
    }

    /** Hangs up at a step of the next mail, without an answer. */
    public FailingMailServer hangsUp(Step at) {
        script.add(new Fault(at, null, false));
        return this;
    }

    /** Says nothing at a step of the next mail, or reads no more of its text, and does not hang up either. */
    public FailingMailServer staysSilent(Step at) {
        script.add(new Fault(at, SILENCE, false));
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    /** Whatever came up to a final dot, taken or not. */
    public List<String> texts() {
        return texts;
    }

    /** What was answered with 250. */
    public List<String> accepted() {
        return accepted;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                connections.incrementAndGet();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Dialogue dialogue = new Dialogue(client);
            while (dialogue.goesOn()) {
                // one command after the other
            }
        } catch (IOException e) {
            // the client is gone, as some tests want it
        }
    }

    private final class Dialogue {

        private final BufferedReader in;
        private final OutputStream out;
        private Fault fault = NONE;
        private int recipients;

        Dialogue(Socket client) throws IOException {
            in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            out = client.getOutputStream();
            Fault next = script.peek();
            if (next != null && next.at() == Step.GREETING) {
                fault = script.remove();
            }
            answer(Step.GREETING, "220 ready");
        }

        boolean goesOn() throws IOException {
            String line = in.readLine();
            if (line == null) {
                return false;
            }
            switch (line.toUpperCase(Locale.ROOT).split("[ :]")[0]) {
                case "MAIL" -> {
                    Fault next = script.poll();
                    fault = next == null ? NONE : next;
                    recipients = 0;
                    return answer(Step.MAIL, "250 sender ok");
                }
                case "RCPT" -> {
                    return answer(recipients++ == 0 ? Step.RCPT : Step.RCPT_AGAIN, "250 recipient ok");
                }
                case "DATA" -> {
                    return answer(Step.DATA, "354 go on") && text();
                }
                case "QUIT" -> {
                    return false;
                }
                default -> {
                    return say("250 ok");
                }
            }
        }

        private boolean text() throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    return false;
                }
                if (fault.at() == Step.TEXT) {
                    while (SILENCE.equals(fault.reply())
                            && !Thread.currentThread().isInterrupted()) {
                        LockSupport.park(this);
                    }
                    return false;
                }
                text.append(line).append('\n');
            }
            texts.add(text.toString());
            if (fault.at() != Step.DOT) {
                accepted.add(text.toString());
            }
            return answer(Step.DOT, "250 taken");
        }

        private boolean answer(Step step, String usual) throws IOException {
            if (fault.at() != step) {
                return say(usual);
            }
            String reply = fault.reply();
            if (SILENCE.equals(reply)) {
                return in.readLine() != null;
            }
            boolean said = reply != null && say(reply) && !reply.startsWith("421");
            while (fault.last() && in.readLine() != null) {
                // nothing is answered
            }
            return said;
        }

        private boolean say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }
    }
}
