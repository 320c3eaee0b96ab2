package dev.careerconversations.worker.dispatch;

import dev.careerconversations.worker.compose.Composed;
import dev.careerconversations.worker.dispatch.Waiting.Ready;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Ledger;
import dev.careerconversations.worker.ledger.Rendered;
import dev.careerconversations.worker.ledger.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes mails of claims: composed, in the pace of their recipients' domains, and with their bytes stored before any is sent. */
public final class Preparation {

    private static final Logger LOG = Logger.getLogger(Preparation.class);

    private final Ledger ledger;
    private final Function<List<Claim>, Map<UUID, Composed>> composer;
    private final Function<String, Duration> pace;

    /**
     * @param composer gives each claim its mail
     * @param pace how long a mail to a domain has to wait for its turn, which it is given by that
     */
    public Preparation(
            Ledger ledger, Function<List<Claim>, Map<UUID, Composed>> composer, Function<String, Duration> pace) {
        this.ledger = ledger;
        this.composer = composer;
        this.pace = pace;
    }

    /** Returns the mails that may be sent now; of the others it settles what becomes of them. */
    List<Ready> prepare(List<Claim> claims, Settler settler) {
        Map<UUID, Composed> mails = composer.apply(claims);
        List<Ready> ready = new ArrayList<>();
        List<CompletableFuture<Boolean>> settled = new ArrayList<>();
        for (Claim claim : claims) {
            Composed mail = mails.get(claim.id());
            if (mail == null || mail.failure() != null) {
                String why = mail == null ? "nothing was composed" : mail.failure();
                settled.add(settler.settle(
                        claim, Settlement.failed(claim, "cannot be composed: " + why), "cannot be composed"));
                continue;
            }
            Duration turn = claim.paced() ? Duration.ZERO : pace.apply(domain(mail));
            if (turn.isZero()) {
                ready.add(new Ready(claim, mail));
            } else {
                settled.add(settler.settle(claim, Settlement.paced(claim, turn), "has its turn later"));
            }
        }
        settled.forEach(each -> each.exceptionally(e -> false).join());
        return kept(ready);
    }

    private List<Ready> kept(List<Ready> ready) {
        List<Claim> claims = new ArrayList<>();
        List<Rendered> rendered = new ArrayList<>();
        for (Ready each : ready) {
            if (!each.claim().isRepeat()) {
                claims.add(each.claim());
                rendered.add(each.mail().rendered());
            }
        }
        Set<UUID> held = ledger.keep(claims, rendered);
        claims.stream().filter(claim -> !held.contains(claim.id())).forEach(ledger::abandon);
        if (held.size() < claims.size()) {
            LOG.warnf("%d leases ran out before their mails were sent", claims.size() - held.size());
        }
        return ready.stream()
                .filter(each ->
                        each.claim().isRepeat() || held.contains(each.claim().id()))
                .toList();
    }

    private static String domain(Composed mail) {
        String recipient = mail.recipients().isEmpty() ? "" : mail.recipients().get(0);
        return recipient
                .substring(recipient.lastIndexOf('@') + 1)
                .replace(">", "")
                .toLowerCase(Locale.ROOT);
    }
}
