package dev.careerconversations.api.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
class Invitation {

    @Id
    private UUID planId;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String message;

    @Column(nullable = false)
    private Instant sentAt;

    @Version
    private long version;

    protected Invitation() {}

    Invitation(UUID planId) {
        this.planId = planId;
    }

    void send(String subject, String message, Instant now) {
        this.subject = subject;
        this.message = message;
        this.sentAt = now;
    }

    InvitationView view() {
        return new InvitationView(subject, message, sentAt);
    }
}
