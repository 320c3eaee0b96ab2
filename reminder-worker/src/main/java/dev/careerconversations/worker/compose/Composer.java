package dev.careerconversations.worker.compose;

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

/** Composes the mails of claimed emails. */
public final class Composer {

    private static final Variant TEXT = Variant.forContentType("text/plain");
    private static final Variant HTML = Variant.forContentType("text/html");

    private final Jdbi jdbi;
    private final String from;
    private final String frontendUrl;

    /**
     * @param from the service's own address
     * @param frontendUrl where people open their plans, without a slash at the end
     */
    public Composer(Jdbi jdbi, String from, String frontendUrl) {
        this.jdbi = jdbi;
        this.from = from;
        this.frontendUrl = frontendUrl;
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
            Recipient recipient = contents.recipient(claim.recipientId());
            List<UUID> notices = claim.notices().stream().map(Notice::id).toList();
            Message message = contents.message(notices.get(0));
            Meeting meeting = contents.meeting(notices.get(0));
            Mail mail = message == null ? automatic(recipient, contents, notices) : message(recipient, message);
            CalendarEntry entry = meeting == null
                    ? null
                    : CalendarEntry.of(meeting, from, claim.createdAt(), frontendUrl + "/plans/" + meeting.planId());
            return Composed.of(
                    MailBytes.of(mail, entry, claim, from),
                    Stream.concat(mail.getTo().stream(), mail.getCc().stream()).toList());
        } catch (RuntimeException | StackOverflowError e) {
            return Composed.failed(String.valueOf(e.getMessage()));
        }
    }

    private Mail message(Recipient recipient, Message message) {
        Mail mail = Mail.withText(
                        Addresses.of(recipient.name(), recipient.email()),
                        Addresses.oneLine(message.subject()),
                        message.message())
                .setHtml(render(Templates.message(message.message().lines().toList()), HTML))
                .setFrom(Addresses.of(message.employeeName() + " via Career Conversations", from));
        String employeeEmail = message.employeeEmail();
        if (employeeEmail != null) {
            String employee = Addresses.of(message.employeeName(), employeeEmail);
            mail.addCc(employee).setReplyTo(employee);
        }
        return mail;
    }

    private Mail automatic(Recipient recipient, Contents contents, List<UUID> notices) {
        Meeting meeting = contents.meeting(notices.get(0));
        Answer answer = contents.answer(notices.get(0));
        AutomaticMail mail;
        if (meeting != null) {
            mail = meeting.mail(recipient, frontendUrl);
        } else if (answer != null) {
            mail = answer.mail(recipient, frontendUrl);
        } else {
            mail = AutomaticMail.of(recipient, contents.reminders(notices), frontendUrl);
        }
        return Mail.withText(
                        Addresses.of(recipient.name(), recipient.email()),
                        Addresses.oneLine(mail.subject()),
                        render(Templates.automatic(mail), TEXT))
                .setHtml(render(Templates.automatic(mail), HTML))
                .setFrom(Addresses.of("Career Conversations", from))
                // RFC 3834: nobody's holiday reply should answer it.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String render(TemplateInstance template, Variant variant) {
        return template.setVariant(variant).render();
    }
}
