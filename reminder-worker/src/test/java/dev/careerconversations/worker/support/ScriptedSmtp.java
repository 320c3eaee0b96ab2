package dev.careerconversations.worker.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers as it is told to, and may hang up where it is told to. */
public final class ScriptedSmtp implements AutoCloseable {

    /** In the place of an answer: hang up. */
    public static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private ScriptedSmtp(ServerSocket socket) {
        this.socket = socket;
    }

    public static ScriptedSmtp start() throws IOException {
        ScriptedSmtp server = new ScriptedSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::accept, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /**
     * Answers a command in this way from now on.
     *
     * @param command how the command begins, such as "RCPT"; "." for the end of a mail's text
     */
    public ScriptedSmtp on(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** Returns the texts whose final dot arrived, whatever was answered. */
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client), "scripted-smtp-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            boolean open = answer(out, "connect", "220 scripted");
            while (open) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                boolean data = line.equals("DATA");
                open = answer(out, line, data ? "354 go on" : "250 fine") && (!data || text(in, out));
            }
        } catch (IOException e) {
            // the client has hung up
        }
    }

    private boolean text(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        bodies.add(body.toString());
        return answer(out, ".", "250 taken");
    }

    private boolean answer(OutputStream out, String command, String usual) throws IOException {
        String answer = answers.entrySet().stream()
                .filter(scripted -> command.startsWith(scripted.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(usual);
        if (answer.equals(HANG_UP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }
}
