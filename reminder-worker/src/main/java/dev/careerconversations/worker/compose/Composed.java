package dev.careerconversations.worker.compose;

import dev.careerconversations.worker.ledger.Rendered;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mail ready to be sent, or why there is none. */
public final class Composed {

    private final @Nullable Rendered rendered;
    private final List<String> recipients;
    private final @Nullable String failure;

    private Composed(@Nullable Rendered rendered, List<String> recipients, @Nullable String failure) {
        this.rendered = rendered;
        this.recipients = recipients;
        this.failure = failure;
    }

    /**
     * Returns a mail to send.
     *
     * @param recipients as of {@link #recipients}
     */
    public static Composed of(Rendered rendered, List<String> recipients) {
        return new Composed(rendered, recipients, null);
    }

    /** Returns that there is no mail, and why. */
    public static Composed failed(String why) {
        return new Composed(null, List.of(), why);
    }

    /** Returns why it cannot be composed, or null if it could. */
    public @Nullable String failure() {
        return failure;
    }

    /** Returns the mail as RFC 5322 has it. */
    public Rendered rendered() {
        return Objects.requireNonNull(rendered);
    }

    /** Returns the addresses of the envelope: first whom it is to, then who gets a copy. */
    public List<String> recipients() {
        return recipients;
    }
}
