package dev.careerconversations.api.agenda;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That an item was removed from an agenda that the manager had. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class AgendaRemoval {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party removedBy;

    @Column(nullable = false)
    private Instant removedAt;

    protected AgendaRemoval() {}

    AgendaRemoval(UUID planId, String title, LastChange change) {
        this.planId = planId;
        this.title = title;
        this.removedBy = change.by();
        this.removedAt = change.at();
    }

    AgendaView.Removed view() {
        return new AgendaView.Removed(title, removedBy, removedAt);
    }
}
