package dev.careerconversations.api.selfassessment;

import dev.careerconversations.api.plan.LastChange;
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

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class SelfAssessmentEntry {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SelfAssessmentKind kind;

    @Column(nullable = false)
    private String text;

    private boolean shared;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected SelfAssessmentEntry() {}

    SelfAssessmentEntry(UUID planId, SelfAssessmentEntryContent content, LastChange change) {
        this.planId = planId;
        this.createdAt = change.at();
        change(content, change);
    }

    final void change(SelfAssessmentEntryContent content, LastChange change) {
        lastChange = change;
        kind = content.kind();
        text = content.text().strip();
        shared = content.isShared();
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isShared() {
        return shared;
    }

    LastChange lastChange() {
        return lastChange;
    }

    SelfAssessmentEntryContent content() {
        return new SelfAssessmentEntryContent(kind, text, shared);
    }

    SelfAssessmentEntryView view() {
        return new SelfAssessmentEntryView(id, kind, text, shared, createdAt, lastChange.at());
    }
}
