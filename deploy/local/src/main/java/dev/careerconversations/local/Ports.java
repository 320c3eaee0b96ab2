package dev.careerconversations.local;

import dev.careerconversations.backends.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The TCP ports that the stack listens on, all on localhost; 0 takes a free one. */
final class Ports {

    @Option(names = "--api-port", defaultValue = "8080", description = "API service (default: ${DEFAULT-VALUE})")
    int api;

    @Option(names = "--api-management-port", defaultValue = "9000", description = "the API's health (${DEFAULT-VALUE})")
    int management;

    @Option(names = "--worker-port", defaultValue = "9001", description = "the worker's health (${DEFAULT-VALUE})")
    int worker;

    @Option(names = "--postgres-port", defaultValue = "15432", description = "PostgreSQL (${DEFAULT-VALUE})")
    int postgres;

    @Option(names = "--smtp-port", defaultValue = "11025", description = "mail catcher, SMTP (${DEFAULT-VALUE})")
    int smtp;

    @Option(names = "--imap-port", defaultValue = "11143", description = "mail catcher, IMAP (${DEFAULT-VALUE})")
    int imap;

    @Option(names = "--oidc-port", defaultValue = "18080", description = "OpenID Connect (${DEFAULT-VALUE})")
    int oidc;

    /**
     * Puts a free port in the place of each 0, and checks the others before anything is started.
     *
     * @param withServices whether the services' own ports are needed too
     * @throws CannotStartException naming the first port that is busy
     */
    void settle(boolean withServices) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("--postgres-port", postgres);
        wanted.put("--smtp-port", smtp);
        wanted.put("--imap-port", imap);
        wanted.put("--oidc-port", oidc);
        if (withServices) {
            wanted.put("--api-port", api);
            wanted.put("--api-management-port", management);
            wanted.put("--worker-port", worker);
        }
        List<ServerSocket> held = new ArrayList<>();
        try {
            wanted.replaceAll((option, port) -> hold(option, port, held));
        } finally {
            held.forEach(Ports::release);
        }
        postgres = wanted.getOrDefault("--postgres-port", postgres);
        smtp = wanted.getOrDefault("--smtp-port", smtp);
        imap = wanted.getOrDefault("--imap-port", imap);
        oidc = wanted.getOrDefault("--oidc-port", oidc);
        api = wanted.getOrDefault("--api-port", api);
        management = wanted.getOrDefault("--api-management-port", management);
        worker = wanted.getOrDefault("--worker-port", worker);
    }

    /** All are held until the last is found, so that no two options have the same. */
    private static int hold(String option, int port, List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket();
            held.add(socket);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port == 0 ? FreePort.next() : port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port %d is busy: stop what listens there, or choose another with %s.".formatted(port, option));
        } catch (IllegalArgumentException e) {
            throw new CannotStartException("%s must be between 0 and 65535, not %d.".formatted(option, port));
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
