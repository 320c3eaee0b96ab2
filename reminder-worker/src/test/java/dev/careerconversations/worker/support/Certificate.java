package dev.careerconversations.worker.support;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that nobody but its owner has signed, made by the JDK's keytool when a test needs it. */
public final class Certificate {

    private static final String PASSWORD = "changeit";

    private final KeyStore keys;

    /**
     * @param directory for the key; empty
     * @param host whom it is for
     */
    public Certificate(Path directory, String host) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = directory.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(directory.resolve("keytool.log").toFile()))
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool failed: see its log in " + directory);
        }
        keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD.toCharArray());
        }
    }

    /** Returns TLS of the server that shows it. */
    public SSLContext shown() throws GeneralSecurityException {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Returns TLS of a client that trusts it and no other. */
    public SSLContext trusted() throws GeneralSecurityException {
        KeyStore alone = KeyStore.getInstance("PKCS12");
        try {
            alone.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        alone.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(alone);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
