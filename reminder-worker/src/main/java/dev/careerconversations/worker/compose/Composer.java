package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.language.Words;
import dev.careerconversations.worker.ledger.Claim;
import dev.careerconversations.worker.ledger.Claim.Notice;
import dev.careerconversations.worker.ledger.Rendered;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Composes the mails of claimed emails. */
public final class Composer {

    private static final Variant TEXT = Variant.forContentType("text/plain");
    private static final Variant HTML = Variant.forContentType("text/html");

    private final Jdbi jdbi;
    private final String from;
    private final String frontendUrl;
    private final UnsubscribeLinks links;

    /**
     * @param from the service's own address
     * @param frontendUrl where people open their plans, without a slash at the end
     * @param links by which reminders are stopped
     */
    public Composer(Jdbi jdbi, String from, String frontendUrl, UnsubscribeLinks links) {
        this.jdbi = jdbi;
        this.from = from;
        this.frontendUrl = frontendUrl;
        this.links = links;
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
            return write(claim, contents);
        } catch (RuntimeException | StackOverflowError e) {
            return Composed.failed(String.valueOf(e.getMessage()));
        }
    }

    private Composed write(Claim claim, Contents contents) {
        Recipient recipient = contents.recipient(claim.recipientId());
        List<UUID> notices = claim.notices().stream().map(Notice::id).toList();
        Message message = contents.message(notices.get(0));
        if (message != null) {
            return composed(claim, personal(recipient, message), null);
        }
        Reader reader = Reader.of(recipient, claim.claimedAt(), frontendUrl);
        Meeting meeting = contents.meeting(notices.get(0));
        if (meeting != null) {
            String link = reader.toPlan("", meeting.planId()).url();
            CalendarEntry entry = MeetingEvent.entry(meeting, reader.words(), from, claim.createdAt(), link);
            return composed(claim, automatic(recipient, meeting.letter(reader)), entry);
        }
        Answer answer = contents.answer(notices.get(0));
        if (answer != null) {
            return composed(claim, automatic(recipient, answer.letter(reader)), null);
        }
        Digest digest = contents.digest(notices);
        return composed(
                claim,
                automatic(recipient, digest.letter(reader, links)),
                CheckInEvents.entry(digest.reminders(), reader, from, claim.createdAt()));
    }

    private Composed composed(Claim claim, Mail mail, @Nullable CalendarEntry entry) {
        return Composed.of(
                MailBytes.of(mail, entry, claim, from),
                Stream.concat(mail.getTo().stream(), mail.getCc().stream()).toList());
    }

    private Mail personal(Recipient recipient, Message message) {
        Language language = Language.of(recipient.locale());
        Words words = language.words();
        String employeeEmail = message.employeeEmail();
        PersonalMail html = new PersonalMail(
                language.tag(),
                message.subject(),
                message.message().lines().toList(),
                new Link(words.openPlan(), frontendUrl + "/plans/" + message.planId()),
                words.whyMessage(message.employeeName()),
                employeeEmail == null ? null : words.repliesGoTo(message.employeeName()));
        Mail mail = Mail.withText(
                        Addresses.of(recipient.name(), recipient.email()),
                        Addresses.oneLine(message.subject()),
                        message.message())
                .setHtml(render(Templates.message(html), HTML))
                .setFrom(Addresses.of(words.sentBy(message.employeeName()), from));
        if (employeeEmail != null) {
            String employee = Addresses.of(message.employeeName(), employeeEmail);
            mail.addCc(employee).setReplyTo(employee);
        }
        UUID thread = message.threadEmailId();
        if (thread != null) {
            String invitation = MailBytes.messageId(thread, from);
            mail.addHeader("In-Reply-To", invitation).addHeader("References", invitation);
        }
        return mail;
    }

    private Mail automatic(Recipient recipient, Letter letter) {
        Mail mail = Mail.withText(
                        Addresses.of(recipient.name(), recipient.email()),
                        Addresses.oneLine(letter.subject()),
                        render(Templates.letter(letter), TEXT))
                .setHtml(render(Templates.letter(letter), HTML))
                .setFrom(Addresses.of("Career Conversations", from))
                // RFC 3834: nobody's holiday reply should answer it.
                .addHeader("Auto-Submitted", "auto-generated");
        if (letter.oneClick() != null) {
            mail.addHeader("List-Unsubscribe", "<" + letter.oneClick() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }

    private static String render(TemplateInstance template, Variant variant) {
        return template.setVariant(variant).render();
    }
}
