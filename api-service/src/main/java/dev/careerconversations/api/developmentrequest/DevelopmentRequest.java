package dev.careerconversations.api.developmentrequest;

import dev.careerconversations.api.hint.Hint;
import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.preparation.PartKind;
import dev.careerconversations.api.preparation.PreparationParts;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class DevelopmentRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DevelopmentRequestKind kind;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String reason;

    private @Nullable LocalDate wishedFor;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> selfAssessmentEntryIds = List.of();

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> careerPathIds = List.of();

    @Embedded
    private @Nullable GivenAnswer answer;

    /** The action item knows of which request it came. */
    @Formula("(select i.id from career.action_item i where i.development_request_id = id)")
    private @Nullable UUID actionItemId;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected DevelopmentRequest() {}

    DevelopmentRequest(UUID planId, DevelopmentRequestContent content, PreparationParts parts, LastChange change) {
        this.planId = planId;
        this.createdAt = change.at();
        change(content, parts, change);
    }

    final void change(DevelopmentRequestContent content, PreparationParts parts, LastChange change) {
        lastChange = change;
        kind = content.kind();
        title = content.title().strip();
        reason = content.reason().strip();
        wishedFor = content.wishedFor();
        selfAssessmentEntryIds = parts.chosen(
                PartKind.SELF_ASSESSMENT_ENTRY, content.selfAssessmentEntryIdsOrNone(), selfAssessmentEntryIds);
        careerPathIds = parts.chosen(PartKind.CAREER_PATH, content.careerPathIdsOrNone(), careerPathIds);
    }

    void answer(NewAnswer given, LastChange change) {
        lastChange = change;
        answer = new GivenAnswer(given.answer(), given.note(), change.at());
    }

    @Nullable
    Answer answered() {
        return answer == null ? null : answer.answer();
    }

    boolean isPromised() {
        return actionItemId != null;
    }

    boolean refersToSomething() {
        return !selfAssessmentEntryIds.isEmpty() || !careerPathIds.isEmpty();
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    Instant createdAt() {
        return createdAt;
    }

    LastChange lastChange() {
        return lastChange;
    }

    DevelopmentRequestContent content(PreparationParts parts) {
        return new DevelopmentRequestContent(kind, title, reason, wishedFor, entries(parts), paths(parts));
    }

    /** @param hints remarks on it, as far as they are for the reader */
    DevelopmentRequestView view(PreparationParts parts, List<Hint> hints) {
        return new DevelopmentRequestView(
                id,
                kind,
                title,
                reason,
                wishedFor,
                entries(parts),
                paths(parts),
                answer == null ? null : answer.view(),
                actionItemId,
                createdAt,
                lastChange.at(),
                hints);
    }

    String reason() {
        return reason;
    }

    private List<UUID> entries(PreparationParts parts) {
        return parts.visibleOf(PartKind.SELF_ASSESSMENT_ENTRY, selfAssessmentEntryIds);
    }

    private List<UUID> paths(PreparationParts parts) {
        return parts.visibleOf(PartKind.CAREER_PATH, careerPathIds);
    }
}
