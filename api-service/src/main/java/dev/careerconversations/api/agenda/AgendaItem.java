package dev.careerconversations.api.agenda;

import dev.careerconversations.api.hint.Hints;
import dev.careerconversations.api.hint.TextKind;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

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
    @Enumerated(EnumType.STRING)
    private Party author;

    @Column(nullable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected AgendaItem() {}

    AgendaItem(UUID planId, int position, Party author, AgendaItemContent content, Instant now) {
        this.planId = planId;
        this.position = position;
        this.author = author;
        this.createdAt = now;
        change(content, new LastChange(author, now));
    }

    final void change(AgendaItemContent content, LastChange change) {
        lastChange = change;
        topic = content.topic();
        title = content.title().strip();
        minutes = content.minutes();
        talkingPoints = content.talkingPointsOrNone();
        questions = content.questionsOrNone();
    }

    UUID id() {
        return id;
    }

    int minutes() {
        return minutes;
    }

    /** A manager changes the items that are theirs; an employee any. */
    boolean mayBeChangedBy(Party party) {
        return party == Party.EMPLOYEE || party == author;
    }

    AgendaItemContent content() {
        return new AgendaItemContent(topic, title, minutes, talkingPoints, questions);
    }

    /** Returns the item as a party reads it: hints are for its author alone. */
    AgendaItemView view(Party reader, Hints hints) {
        return new AgendaItemView(
                id,
                topic,
                title,
                minutes,
                List.copyOf(talkingPoints),
                List.copyOf(questions),
                author,
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
}
