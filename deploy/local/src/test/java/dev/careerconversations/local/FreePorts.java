package dev.careerconversations.local;

import java.util.List;

/** Free ports for what a test starts: a stack, one more service, a launcher that is a process of its own. */
final class FreePorts {

    private FreePorts() {}

    /** Returns the launcher's options that say which. */
    static List<String> options() {
        return options(settled());
    }

    static Ports settled() {
        Ports ports = new Ports();
        ports.settle(true);
        return ports;
    }

    static List<String> options(Ports ports) {
        return List.of(
                "--api-port=" + ports.api,
                "--api-management-port=" + ports.management,
                "--worker-port=" + ports.worker,
                "--postgres-port=" + ports.postgres,
                "--smtp-port=" + ports.smtp,
                "--imap-port=" + ports.imap,
                "--oidc-port=" + ports.oidc);
    }
}
