package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One client's conversation with a {@link Sink}: as much of RFC 5321 as a client can tell. */
final class SmtpConversation {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:(.*)$");

    private final int number;
    private final SinkLog log;
    private final Supplier<Fault> fault;
    private final Guarded guarded;
    private Socket socket;
    private Lines in;
    private OutputStream out;
    private ArrivingMail mail;
    private boolean authenticated;
    private boolean over;

    SmtpConversation(Socket socket, int number, SinkLog log, Supplier<Fault> fault, Guarded guarded)
            throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new Lines(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.number = number;
        this.log = log;
        this.fault = fault;
        this.guarded = guarded;
        this.mail = new ArrivingMail(number);
    }

    void run() throws IOException, InterruptedException {
        answer(Step.GREETING, "220 sink");
        while (!over) {
            String line = line();
            if (line == null) {
                return;
            }
            obey(line, line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT));
        }
    }

    private void obey(String line, String verb) throws IOException, InterruptedException {
        switch (verb) {
            case "EHLO", "HELO" -> answer(Step.HELLO, "250-sink\r\n" + extensions() + "250 8BITMIME");
            case "STAR" -> startTls(Objects.requireNonNull(guarded.tls()));
            case "AUTH" -> authenticate(line.split(" "));
            case "MAIL" -> begin();
            case "RCPT" -> {
                mail.recipients.add(line.substring(line.indexOf('<') + 1, line.lastIndexOf('>')));
                answer(Step.RECIPIENT, "250 ok");
            }
            case "DATA" -> {
                if (answer(Step.DATA, "354 go on")) {
                    receive();
                }
            }
            case "RSET", "NOOP" -> say("250 ok");
            case "QUIT" -> {
                say("221 bye");
                over = true;
            }
            default -> say("500 what?");
        }
    }

    private void begin() throws IOException, InterruptedException {
        if (guarded.tls() != null && !(socket instanceof SSLSocket)) {
            say("530 5.7.0 Must issue a STARTTLS command first");
        } else if (guarded.username() != null && !authenticated) {
            say("530 5.7.0 Authentication required");
        } else {
            mail = new ArrivingMail(number);
            mail.begunAt = Instant.now();
            answer(Step.MAIL, "250 ok");
        }
    }

    private void receive() throws IOException, InterruptedException {
        byte[] text = in.text();
        if (text == null) {
            over = true;
            return;
        }
        mail.messageId = messageId(text);
        mail.hash = HexFormat.of().formatHex(sha256().digest(text));
        answer(Step.FINAL_DOT, "250 accepted");
    }

    /** Returns whether the usual was said. */
    private boolean answer(Step step, String usual) throws IOException, InterruptedException {
        Reaction reaction = fault.get().at(step, mail);
        switch (reaction.kind()) {
            case USUAL -> {
                if (step == Step.FINAL_DOT) {
                    accept();
                }
                say(usual);
                return true;
            }
            case SAY -> {
                String answer = Objects.requireNonNull(reaction.answer());
                say(answer);
                over = answer.startsWith("421");
            }
            case SILENCE -> {
                while (in.next() != null) {
                    // whatever is said
                }
                over = true;
            }
            case DROP -> over = true;
            case ACCEPT_AND_DROP -> {
                accept();
                over = true;
            }
        }
        return false;
    }

    private void accept() throws IOException {
        log.add(new Acceptance(
                mail.email(),
                Objects.requireNonNull(mail.hash),
                Objects.requireNonNull(mail.begunAt),
                Instant.now(),
                number));
    }

    private void startTls(SSLContext context) throws IOException {
        say("220 ready");
        SSLSocket secure =
                (SSLSocket) context.getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secure.setUseClientMode(false);
        socket = secure;
        in = new Lines(secure.getInputStream());
        out = secure.getOutputStream();
    }

    private void authenticate(String[] command) throws IOException {
        String user;
        String secret;
        if (command[1].equalsIgnoreCase("PLAIN")) {
            String[] parts =
                    decoded(command.length > 2 ? command[2] : asked("334 ")).split("\0");
            user = parts[1];
            secret = parts[2];
        } else {
            user = decoded(command.length > 2 ? command[2] : asked("334 VXNlcm5hbWU6"));
            secret = decoded(asked("334 UGFzc3dvcmQ6"));
        }
        authenticated = guarded.admits(user, secret);
        say(authenticated ? "235 welcome" : "535 5.7.8 Authentication credentials invalid");
    }

    private String asked(String question) throws IOException {
        say(question);
        return Objects.requireNonNullElse(line(), "");
    }

    private String extensions() {
        boolean secure = guarded.tls() == null || socket instanceof SSLSocket;
        return secure ? guarded.username() == null ? "" : "250-AUTH LOGIN PLAIN\r\n" : "250-STARTTLS\r\n";
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private @Nullable String line() throws IOException {
        byte[] line = in.next();
        return line == null ? null : new String(line, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    /** Looks at the head alone, as the rest may quote anything. */
    private static @Nullable String messageId(byte[] text) {
        String all = new String(text, StandardCharsets.ISO_8859_1);
        Matcher found = MESSAGE_ID.matcher(all).region(0, Math.max(0, all.indexOf("\r\n\r\n")));
        return found.find() ? found.group(1) : null;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
