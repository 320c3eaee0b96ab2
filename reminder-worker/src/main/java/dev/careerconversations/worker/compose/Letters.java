package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.language.Language;
import dev.careerconversations.worker.language.Words;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what there is to say into mails. */
final class Letters {

    private static final Variant TEXT = Variant.forContentType("text/plain");
    private static final Variant HTML = Variant.forContentType("text/html");

    private final String from;
    private final String frontendUrl;
    private final UnsubscribeLinks links;

    /**
     * @param from the service's own address
     * @param frontendUrl where people open their plans, without a slash at the end
     */
    Letters(String from, String frontendUrl, UnsubscribeLinks links) {
        this.from = from;
        this.frontendUrl = frontendUrl;
        this.links = links;
    }

    /** A mail, and what it brings for the calendar. */
    record Written(Mail mail, @Nullable CalendarEntry entry) {}

    /**
     * Returns one mail of some notices: reminders of one person, or one of anything else.
     *
     * @param now the moment at which it is read, or nearly: it decides what is today
     * @param madeAt when the email was made: the same however often it is written
     * @throws RuntimeException if there is nothing to say, or no way to say it to this person
     */
    Written write(Recipient recipient, Contents contents, List<UUID> notices, Instant now, Instant madeAt) {
        Message message = contents.message(notices.get(0));
        if (message != null) {
            return new Written(personal(recipient, message), null);
        }
        Reader reader = Reader.of(recipient, now, frontendUrl);
        Meeting meeting = contents.meeting(notices.get(0));
        if (meeting != null) {
            String link = reader.toPlan("", meeting.planId()).url();
            CalendarEntry entry = MeetingEvent.entry(meeting, reader.words(), from, madeAt, link);
            return new Written(automatic(recipient, meeting.letter(reader)), entry);
        }
        Answer answer = contents.answer(notices.get(0));
        if (answer != null) {
            return new Written(automatic(recipient, answer.letter(reader)), null);
        }
        Digest digest = contents.digest(notices);
        return new Written(
                automatic(recipient, digest.letter(reader, links)),
                CheckInEvents.entry(digest.reminders(), reader, from, madeAt));
    }

    private Mail personal(Recipient recipient, Message message) {
        Language language = Language.of(recipient.locale());
        Words words = language.words();
        MessageText text = new MessageText(message.message());
        String subject = Addresses.oneLine(message.subject());
        String employeeEmail = message.employeeEmail();
        PersonalMail html = new PersonalMail(
                language.tag(),
                subject,
                text.beginning(),
                text.shown(),
                text.isCut() ? words.moreInPlan() : null,
                new Link(words.openPlan(), frontendUrl + "/plans/" + message.planId()),
                words.whyMessage(message.employeeName()),
                employeeEmail == null ? null : words.repliesGoTo(message.employeeName()));
        Mail mail = Mail.withText(Addresses.of(recipient.name(), recipient.email()), subject, message.message())
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
