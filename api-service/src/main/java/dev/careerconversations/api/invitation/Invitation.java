package dev.careerconversations.api.invitation;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.plan.LastChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invitation of a plan: the employee's draft until it is sent, and again once the manager has declined. */
@Entity
class Invitation {

    @Id
    private UUID planId;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String message;

    private @Nullable Instant editedAt;
    private @Nullable Instant sentAt;
    private @Nullable Instant declinedAt;
    private @Nullable String declineNote;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(UUID planId, InvitationText draft, LastChange change) {
        this.planId = planId;
        this.lastChange = change;
        say(draft);
    }

    void edit(InvitationText text, LastChange change) {
        say(text);
        editedAt = change.at();
        lastChange = change;
    }

    /** Gives up the employee's own words. */
    void redraft(LastChange change) {
        editedAt = null;
        lastChange = change;
    }

    void send(InvitationText text, LastChange change) {
        say(text);
        sentAt = change.at();
        declinedAt = null;
        declineNote = null;
        lastChange = change;
    }

    void decline(@Nullable String note, LastChange change) {
        sentAt = null;
        declinedAt = change.at();
        declineNote = note;
        lastChange = change;
    }

    private void say(InvitationText text) {
        subject = text.subject();
        message = text.message();
    }

    /** Returns the words that the employee has chosen, if they have. */
    Optional<InvitationText> ownWords() {
        return editedAt != null ? Optional.of(new InvitationText(subject, message)) : Optional.empty();
    }

    InvitationText text() {
        return new InvitationText(subject, message);
    }

    /** @param hints on its words, as far as they are for the reader */
    Optional<InvitationView> sent(List<Hint> hints) {
        return Optional.ofNullable(sentAt).map(at -> new InvitationView(subject, message, at, hints));
    }

    @Nullable
    Instant declinedAt() {
        return declinedAt;
    }

    @Nullable
    String declineNote() {
        return declineNote;
    }

    LastChange lastChange() {
        return lastChange;
    }
}
