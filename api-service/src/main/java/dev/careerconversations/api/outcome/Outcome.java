package dev.careerconversations.api.outcome;

import dev.careerconversations.api.checkin.CheckInRhythm;
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
import org.hibernate.type.SqlTypes;

@Entity
class Outcome {

    @Id
    private UUID planId;

    @Column(nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> employeeTakeaways = List.of();

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> managerTakeaways = List.of();

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CheckInRhythm checkInRhythm = CheckInRhythm.NONE;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected Outcome() {}

    Outcome(UUID planId, LastChange change) {
        this.planId = planId;
        this.recordedAt = change.at();
        this.lastChange = change;
    }

    /** Replaces what one party takes away; the other's stays. */
    void takeAway(Party party, List<String> takeaways, LastChange change) {
        List<String> texts = takeaways.stream().map(String::strip).toList();
        if (party == Party.EMPLOYEE) {
            employeeTakeaways = texts;
        } else {
            managerTakeaways = texts;
        }
        lastChange = change;
    }

    CheckInRhythm checkInRhythm() {
        return checkInRhythm;
    }

    void follow(CheckInRhythm rhythm) {
        checkInRhythm = rhythm;
    }

    OutcomeView view() {
        return new OutcomeView(
                recordedAt,
                checkInRhythm,
                Stream.concat(
                                employeeTakeaways.stream().map(text -> new TakeawayView(Party.EMPLOYEE, text)),
                                managerTakeaways.stream().map(text -> new TakeawayView(Party.MANAGER, text)))
                        .toList());
    }

    LastChange lastChange() {
        return lastChange;
    }
}
