package dev.careerconversations.api.careerpath;

import dev.careerconversations.api.plan.LastChange;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class InformationalInterview {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID careerPathId;

    @Column(nullable = false)
    private String colleague;

    private @Nullable LocalDate plannedOn;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private InterviewStatus status;

    private @Nullable String learnt;
    private boolean shared;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected InformationalInterview() {}

    InformationalInterview(UUID careerPathId, InformationalInterviewContent content, LastChange change) {
        this.careerPathId = careerPathId;
        this.createdAt = change.at();
        change(content, change);
    }

    final void change(InformationalInterviewContent content, LastChange change) {
        lastChange = change;
        colleague = content.colleague().strip();
        plannedOn = content.plannedOn();
        status = content.statusOrPlanned();
        learnt = content.learnt();
        shared = content.isShared();
    }

    UUID careerPathId() {
        return careerPathId;
    }

    LastChange lastChange() {
        return lastChange;
    }

    InformationalInterviewContent content() {
        return new InformationalInterviewContent(colleague, plannedOn, status, learnt, shared);
    }

    InformationalInterviewView view() {
        return new InformationalInterviewView(
                id, colleague, plannedOn, status, learnt, shared, createdAt, lastChange.at());
    }
}
