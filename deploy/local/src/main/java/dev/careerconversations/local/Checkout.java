package dev.careerconversations.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Where this checkout is, and the Java that runs it. */
final class Checkout {

    private Checkout() {}

    /** Returns the folder of the parent pom. */
    static Path root() {
        return Objects.requireNonNull(classes().resolve("../../../..").normalize());
    }

    /** Returns the folder of this module's compiled classes. */
    static Path classes() {
        try {
            return Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
