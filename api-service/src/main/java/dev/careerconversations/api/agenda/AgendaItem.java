package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.hint.TextKind;
import dev.careerconversations.api.plan.LastChange;
import dev.careerconversations.api.plan.Party;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class AgendaItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    private int position;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AgendaTopic topic;

    @Column(nullable = false)
    private String title;

    private int minutes;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> talkingPoints;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> questions;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> developmentRequestIds = List.of();

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> careerPathIds = List.of();

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party author;

    @Column(nullable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected AgendaItem() {}

    AgendaItem(UUID planId, int position, AgendaItemContent content, PreparationParts parts, LastChange change) {
        this.planId = planId;
        this.position = position;
        this.author = change.by();
        this.createdAt = change.at();
        change(content, parts, change);
    }

    final void change(AgendaItemContent content, PreparationParts parts, LastChange change) {
        lastChange = change;
        topic = content.topic();
        title = content.title().strip();
        minutes = content.minutes();
        talkingPoints = content.talkingPointsOrNone();
        questions = content.questionsOrNone();
        developmentRequestIds = parts.chosen(
                PartKind.DEVELOPMENT_REQUEST, content.developmentRequestIdsOrNone(), developmentRequestIds);
        careerPathIds = parts.chosen(PartKind.CAREER_PATH, content.careerPathIdsOrNone(), careerPathIds);
    }

    /** Where it stands is part of the agenda and not of what the item says. */
    void moveTo(int newPosition) {
        position = newPosition;
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    String title() {
        return title;
    }

    int minutes() {
        return minutes;
    }

    boolean refersToSomething() {
        return !developmentRequestIds.isEmpty() || !careerPathIds.isEmpty();
    }

    /** A manager changes the items that are theirs; an employee any. */
    boolean mayBeChangedBy(Party party) {
        return party == Party.EMPLOYEE || party == author;
    }

    AgendaItemContent content(PreparationParts parts) {
        return new AgendaItemContent(
                topic, title, minutes, talkingPoints, questions, requestsIn(parts), pathsIn(parts));
    }

    /**
     * Returns the item as a party reads it: hints are for its author alone.
     *
     * @param sharedAt from when on the manager has the agenda; null before
     */
    AgendaItemView view(PreparationParts parts, @Nullable Instant sharedAt, Party reader, Hints hints) {
        return new AgendaItemView(
                id,
                topic,
                title,
                minutes,
                List.copyOf(talkingPoints),
                List.copyOf(questions),
                requestsIn(parts),
                pathsIn(parts),
                author,
                lastChange.at(),
                lastChange.by(),
                since(sharedAt),
                reader == author ? hints.about(TextKind.AGENDA_ITEM, words()) : List.of());
    }

    private List<String> words() {
        return Stream.of(List.of(title), talkingPoints, questions)
                .flatMap(List::stream)
                .toList();
    }

    LastChange lastChange() {
        return lastChange;
    }

    private List<UUID> requestsIn(PreparationParts parts) {
        return parts.visibleOf(PartKind.DEVELOPMENT_REQUEST, developmentRequestIds);
    }

    private List<UUID> pathsIn(PreparationParts parts) {
        return parts.visibleOf(PartKind.CAREER_PATH, careerPathIds);
    }

    private @Nullable SinceShared since(@Nullable Instant sharedAt) {
        if (sharedAt == null || !lastChange.at().isAfter(sharedAt)) {
            return null;
        }
        return createdAt.isAfter(sharedAt) ? SinceShared.ADDED : SinceShared.CHANGED;
    }
}
