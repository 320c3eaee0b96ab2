package dev.careerconversations.api.opportunity;

import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something in which the employee could grow, named by one of the two. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class Opportunity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private OpportunityKind kind;

    @Column(nullable = false)
    private String title;

    private @Nullable String note;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Party author;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Opportunity() {}

    Opportunity(UUID planId, OpportunityContent content, LastChange change) {
        this.planId = planId;
        this.author = change.by();
        this.createdAt = change.at();
        change(content, change);
    }

    final void change(OpportunityContent content, LastChange change) {
        kind = content.kind();
        title = content.title().strip();
        note = content.note();
        lastChange = change;
    }

    boolean mayBeChangedBy(Party party) {
        return party == author;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    OpportunityContent content() {
        return new OpportunityContent(kind, title, note);
    }

    OpportunityView view() {
        return new OpportunityView(id, kind, title, note, author, createdAt);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
