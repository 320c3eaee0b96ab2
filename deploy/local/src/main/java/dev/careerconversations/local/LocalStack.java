package dev.careerconversations.local;

import dev.careerconversations.backends.DemoPerson;
import dev.careerconversations.backends.OidcServer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Career Conversations on this machine. */
@Command(
        name = "local-stack",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, a mail catcher, an OpenID Connect server, the API service and the worker.")
final class LocalStack implements Callable<Integer> {

    @Mixin
    private Ports ports = new Ports();

    @Option(names = "--demo", description = "walk through a conversation, from the plan to the mails")
    private boolean demo;

    @Option(names = "--backends-only", description = "start no service; with --demo, wait for one at --api-port")
    private boolean backendsOnly;

    @Option(names = "--exit", description = "stop when started, or when the demonstration is over")
    private boolean exit;

    @Option(names = "--directory", description = "where data, logs and mails of the run are kept")
    private Path directory = Checkout.root().resolve("deploy/local/target/local");

    private final Console console = new Console(System.out);

    private LocalStack() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        System.exit(new CommandLine(new LocalStack())
                .setOverwrittenOptionsAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Stack stack = new Stack(ports, directory, console);
        Thread closing = new Thread(stack::close, "closing");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            stack.prepare();
            ports.settle(!backendsOnly);
            console.say("Career Conversations");
            stack.startBackends();
            if (!backendsOnly) {
                stack.startServices();
            } else if (demo) {
                stack.awaitApiStartedElsewhere();
            }
        } catch (CannotStartException e) {
            if (!stack.isClosed()) {
                console.say(String.valueOf(e.getMessage()));
            }
            return 1;
        }
        tell(stack);
        boolean well = !demo || new Demo(stack, console).play();
        if (!exit) {
            console.say("\nCtrl-C stops everything.");
            new CountDownLatch(1).await();
        }
        return well ? 0 : 1;
    }

    private void tell(Stack stack) {
        OidcServer oidc = stack.oidc();
        if (backendsOnly) {
            console.say("\nStart a service with live reload, each in its own terminal:");
            console.say("  ./mvnw -pl api-service -am compile quarkus:dev");
            console.say("  ./mvnw -pl reminder-worker -am compile quarkus:dev -Ddebug=false");
        } else {
            console.say("\nSwagger UI   " + stack.api() + "/q/swagger-ui");
        }
        console.say("Mail         %s (.eml and .html); IMAP at localhost:%d"
                .formatted(directory.resolve("mail"), stack.mail().imapPort()));
        console.say("Logs         " + directory);
        console.say("\nA token for each of the demonstration's people:");
        for (DemoPerson person : DemoPerson.ALL) {
            console.say(
                    "  %-14s curl -s %s -d grant_type=client_credentials -d client_id=%s -d client_secret=x -d scope=%s"
                            .formatted(person.name(), oidc.tokenUrl(), person.clientId(), OidcServer.AUDIENCE));
        }
        console.say("");
    }
}
