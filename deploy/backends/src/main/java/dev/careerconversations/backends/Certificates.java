package dev.careerconversations.reliability;

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

/** An authority and what it certifies, made by the JDK's keytool when a test needs them. */
final class Certificates {

    static final String PASSWORD = "changeit";

    private final Path directory;

    /** @param directory for keys and certificates; what it holds is overwritten */
    Certificates(Path directory) {
        this.directory = directory;
        try {
            for (String old : List.of("ca.p12", "trust.p12", "valid.p12", "expired.p12")) {
                Files.deleteIfExists(directory.resolve(old));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keytool("ca", "-genkeypair", "-alias", "ca", "-keyalg", "EC", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool("ca", "-exportcert", "-rfc", "-alias", "ca", "-file", path("ca.pem"));
        keytool("trust", "-importcert", "-noprompt", "-alias", "ca", "-file", path("ca.pem"));
    }

    /** What a client has to trust. */
    Path trusted() {
        return directory.resolve("trust.p12");
    }

    SSLContext valid() {
        return server("valid", "-startdate", "-1d", "-validity", "10");
    }

    SSLContext expired() {
        return server("expired", "-startdate", "-10d", "-validity", "5");
    }

    private SSLContext server(String name, String... validity) {
        keytool(name, "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost");
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
                                        "san=dns:localhost",
                                        "-infile",
                                        path("request.pem"),
                                        "-outfile",
                                        path("server.pem")),
                                Stream.of(validity))
                        .toArray(String[]::new));
        keytool(name, "-importcert", "-noprompt", "-alias", "ca", "-file", path("ca.pem"));
        keytool(name, "-importcert", "-noprompt", "-alias", "server", "-file", path("server.pem"));
        return context(directory.resolve(name + ".p12"));
    }

    private static SSLContext context(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
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
