package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.compose.Letters.Written;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Claim.Notice;
import dev.careerconversations.worker.ledger.Rendered;
import io.quarkus.mailer.Mail;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Composes the mails of claimed emails. */
public final class Composer {

    private final Jdbi jdbi;
    private final String from;
    private final Letters letters;

    /**
     * @param from the service's own address
     * @param frontendUrl where people open their plans, without a slash at the end
     * @param links by which reminders are stopped
     */
    public Composer(Jdbi jdbi, String from, String frontendUrl, UnsubscribeLinks links) {
        this.jdbi = jdbi;
        this.from = from;
        this.letters = new Letters(from, frontendUrl, links);
    }

    /** Returns the mail of each claim, or why it cannot be composed; one that fails keeps no other back. */
    public Map<UUID, Composed> compose(Collection<Claim> claims) {
        Contents contents = Contents.read(
                jdbi,
                claims.stream().map(Claim::recipientId).toList(),
                claims.stream().flatMap(claim -> claim.notices().stream()).toList());
        Map<UUID, Composed> mails = new HashMap<>();
        for (Claim claim : claims) {
            mails.put(claim.id(), compose(claim, contents));
        }
        return mails;
    }

    private Composed compose(Claim claim, Contents contents) {
        try {
            Rendered kept = claim.rendered();
            if (kept != null) {
                return Composed.of(kept, MailBytes.recipients(kept));
            }
            Written written = letters.write(
                    contents.recipient(claim.recipientId()),
                    contents,
                    claim.notices().stream().map(Notice::id).toList(),
                    claim.claimedAt(),
                    claim.createdAt());
            Mail mail = written.mail();
            return Composed.of(
                    MailBytes.of(mail, written.entry(), claim, from),
                    Stream.concat(mail.getTo().stream(), mail.getCc().stream()).toList());
        } catch (RuntimeException | StackOverflowError e) {
            return Composed.failed(String.valueOf(e.getMessage()));
        }
    }
}
