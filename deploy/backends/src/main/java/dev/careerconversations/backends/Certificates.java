package dev.careerconversations.backends;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority and what it certifies, made by the JDK's keytool when a test needs them. */
public final class Certificates {

    /** Opens every store that is made here. */
    public static final String PASSWORD = "changeit";

    private final Path directory;

    /** @param directory for keys and certificates; what it holds is overwritten */
    public Certificates(Path directory) {
        this.directory = directory;
        delete("ca");
        delete("trust");
        keytool("ca", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool("ca", "-exportcert", "-rfc", "-alias", "ca", "-file", path("ca.pem"));
        keytool("trust", "-importcert", "-noprompt", "-alias", "ca", "-file", path("ca.pem"));
    }

    /** Returns the store, of type PKCS12, of what a client has to trust. */
    public Path trusted() {
        return store("trust");
    }

    /** Returns TLS of a client that trusts the authority and no other. */
    public SSLContext client() {
        return context(
                (context, keys) -> {
                    TrustManagerFactory managers =
                            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                    managers.init(keys);
                    context.init(null, managers.getTrustManagers(), null);
                },
                trusted());
    }

    /** Returns TLS of a server of localhost, certified since yesterday and for days to come. */
    public SSLContext valid() {
        return validFor("localhost");
    }

    /** Returns TLS of a server of another host, certified as well. */
    public SSLContext validFor(String host) {
        return server(host, "valid-" + host, "-startdate", "-1d", "-validity", "10");
    }

    /** Returns TLS of a server of localhost whose certificate ran out five days ago. */
    public SSLContext expired() {
        return server("localhost", "expired", "-startdate", "-10d", "-validity", "5");
    }

    private SSLContext server(String host, String name, String... validity) {
        delete(name);
        keytool(name, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + host);
        keytool(name, "-certreq", "-alias", "server", "-file", path("request.pem"));
        keytool(
                "ca",
                Stream.concat(
                                Stream.of(
                                        "-gencert",
                                        "-rfc",
                                        "-alias",
                                        "ca",
                                        "-ext",
                                        "san=dns:" + host,
                                        "-infile",
                                        path("request.pem"),
                                        "-outfile",
                                        path("server.pem")),
                                Stream.of(validity))
                        .toArray(String[]::new));
        keytool(name, "-importcert", "-noprompt", "-alias", "ca", "-file", path("ca.pem"));
        keytool(name, "-importcert", "-noprompt", "-alias", "server", "-file", path("server.pem"));
        return context(
                (context, keys) -> {
                    KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                    managers.init(keys, PASSWORD.toCharArray());
                    context.init(managers.getKeyManagers(), null, null);
                },
                store(name));
    }

    private interface Begin {

        void with(SSLContext context, KeyStore keys) throws GeneralSecurityException;
    }

    private static SSLContext context(Begin begin, Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            begin.with(context, keys);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(store(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(String file) {
        return directory.resolve(file).toString();
    }

    private void keytool(String store, String... arguments) {
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.command().addAll(List.of(arguments));
        keytool.command()
                .addAll(List.of("-keystore", path(store + ".p12"), "-storetype", "PKCS12", "-storepass", PASSWORD));
        keytool.redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(directory.resolve("keytool.log").toFile()));
        try {
            if (keytool.start().waitFor() != 0) {
                throw new IllegalStateException("keytool failed: see " + path("keytool.log"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
