package dev.careerconversations.reliability;

import java.nio.file.Path;

/** Where things are: the checkout, and what a run leaves behind. Tests run in the folder of their module. */
final class Directories {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path TARGET = Path.of("target/reliability").toAbsolutePath();
    static final Path WORKER = ROOT.resolve("reminder-worker/target/quarkus-app/quarkus-run.jar");
    static final Path API = ROOT.resolve("api-service/target/quarkus-app/quarkus-run.jar");

    private Directories() {}
}
