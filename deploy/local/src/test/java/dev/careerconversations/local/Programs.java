package dev.careerconversations.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that a test needs besides a JDK. */
final class Programs {

    private Programs() {}

    /** Whether all of them are on the PATH. */
    static boolean areInstalled(String... names) {
        return Stream.of(names).allMatch(Programs::isInstalled);
    }

    private static boolean isInstalled(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
