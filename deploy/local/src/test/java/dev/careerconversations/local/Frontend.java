package dev.careerconversations.local;

import dev.careerconversations.backends.NodeProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A frontend of ours: TypeScript that has the packed client installed, as a frontend team would. */
final class Frontend {

    private static final Path FOLDER = Checkout.root().resolve("deploy/local/src/test/typescript");
    private static final Path PACKAGE = Checkout.root().resolve("api-service/target/typescript-client");

    /** What is packed anew with every build is not written down in the project. */
    private static final String WITHOUT_TRACE = "export npm_config_save=false npm_config_package_lock=false\n";

    private static boolean installed;

    private Frontend() {}

    static NodeProject project(Map<String, String> environment) {
        return new NodeProject(FOLDER, environment);
    }

    /** Builds, tests and packs the client, once for all tests; the guide's own command installs it. */
    static synchronized void install() {
        if (installed) {
            return;
        }
        try {
            NodeProject client = new NodeProject(Checkout.root().resolve("api-service/typescript-client"), Map.of());
            client.install();
            client.run("npm", "run", "build");
            client.run("npm", "test");
            Files.createDirectories(PACKAGE);
            client.run("npm", "pack", "--pack-destination=" + PACKAGE);
            NodeProject frontend = project(Map.of());
            frontend.install();
            frontend.run("sh", "-ec", WITHOUT_TRACE + Guide.read().joined("sh").replace("./", Checkout.root() + "/"));
            installed = true;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
