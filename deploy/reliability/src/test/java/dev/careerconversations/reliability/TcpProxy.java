package dev.careerconversations.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a server on localhost, and can become a network that loses everything without a word. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private TcpProxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static TcpProxy to(int target) {
        try {
            TcpProxy proxy = new TcpProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), target);
            proxy.threads.execute(proxy::listen);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Every connection of now stays open and carries nothing any more; new ones work. */
    int swallow() {
        links.forEach(link -> link.swallows = true);
        return links.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
        for (Link link : links) {
            link.client.close();
            link.upstream.close();
        }
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                threads.execute(() -> pump(link, link.client, link.upstream));
                threads.execute(() -> pump(link, link.upstream, link.client));
            } catch (IOException e) {
                // closed, or the server is away: the client notices
            }
        }
    }

    private void pump(Link link, Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!link.swallows) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // one of the two is gone
        }
        link.end();
    }

    private static final class Link {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean swallows;

        Link(Socket client, Socket upstream) throws IOException {
            this.client = client;
            this.upstream = upstream;
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        }

        /** Not even the end of a connection passes through a network that swallows everything. */
        void end() {
            if (!swallows) {
                try (client;
                        upstream) {
                    swallows = true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
