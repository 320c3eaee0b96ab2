package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Rendered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The plainest mails, for tests of how mails are sent rather than of what they say. */
final class Mails {

    private Mails() {}

    static Map<UUID, Composed> of(List<Claim> claims) {
        return claims.stream().collect(Collectors.toMap(Claim::id, Mails::of));
    }

    static Composed of(Claim claim) {
        return Composed.of(rendered(claim), List.of("bob@example.com"));
    }

    /** A repeat is what was sent before; anything else is composed anew, and differs each time. */
    static Rendered rendered(Claim claim) {
        Rendered kept = claim.rendered();
        String mail = "Message-ID: <" + claim.id() + "@example.com>\r\nTo: bob@example.com\r\nSubject: Hello\r\n"
                + "X-Composed: " + UUID.randomUUID() + "\r\n\r\nText";
        return kept != null ? kept : new Rendered(mail.getBytes(StandardCharsets.UTF_8));
    }
}
