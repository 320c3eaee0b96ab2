package dev.careerconversations.worker.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message whose bytes are what they are: repeating it repeats every one of them. */
final class RenderedMessage extends MimeMessage {

    private final byte[] rendered;

    RenderedMessage(Session session, byte[] rendered) {
        super(session);
        this.rendered = rendered;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
        out.write(rendered);
    }
}
