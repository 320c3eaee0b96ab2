package dev.careerconversations.worker.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection, and remembers it: so that a server may be given more time for one answer than for
 * another, and so that the operating system finds out when the other side is gone without a word. What is written is sent at once.
 */
final class Sockets extends SocketFactory {

    private static final int IDLE_SECONDS = 10;
    private static final int INTERVAL_SECONDS = 5;
    private static final int PROBES = 3;

    private final SocketFactory sockets = SocketFactory.getDefault();
    private @Nullable Socket last;

    /** From here on an answer is waited for this long. */
    void waitFor(Duration answer) throws SocketException {
        Socket socket = last;
        if (socket != null) {
            socket.setSoTimeout((int) answer.toMillis());
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return remembered(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return remembered(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return remembered(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return remembered(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return remembered(sockets.createSocket(host, port, from, fromPort));
    }

    private Socket remembered(Socket socket) throws IOException {
        // The end of a mail does not wait until its beginning is acknowledged, which servers put off for 40 ms.
        socket.setTcpNoDelay(true);
        socket.setKeepAlive(true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
        }
        last = socket;
        return socket;
    }
}
