package dev.careerconversations.api.checkin;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class CheckIn {

    private static final String RHYTHM = "(select o.check_in_rhythm from career.outcome o where o.plan_id = plan_id)";
    private static final String OTHERS_PLANNED = """
            (select count(*) from career.check_in c where c.plan_id = plan_id and c.id <> id and c.status = 'PLANNED')""";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private Instant plannedAt;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CheckInStatus status = CheckInStatus.PLANNED;

    private @Nullable String progress;

    @Enumerated(EnumType.STRING)
    private @Nullable Party recordedBy;

    private @Nullable Instant recordedAt;

    @Embedded
    private LastChange lastChange;

    @Formula(RHYTHM)
    @Enumerated(EnumType.STRING)
    private @Nullable CheckInRhythm rhythm;

    @Formula(OTHERS_PLANNED)
    private int othersPlanned;

    @Version
    private long version;

    protected CheckIn() {}

    CheckIn(UUID planId, LocalDate dueOn, LastChange change) {
        this.planId = planId;
        plan(dueOn, change);
    }

    final void plan(LocalDate date, LastChange change) {
        if (!date.equals(dueOn)) {
            dueOn = date;
            plannedAt = change.at();
            lastChange = change;
        }
    }

    void settle(CheckInStatus how, @Nullable String note, LastChange change) {
        status = how;
        progress = note;
        recordedBy = change.by();
        recordedAt = change.at();
        lastChange = change;
    }

    /** Returns the rhythm that was agreed on with the outcome. */
    CheckInRhythm rhythm() {
        return Objects.requireNonNullElse(rhythm, CheckInRhythm.NONE);
    }

    /** Whether another one is planned already. */
    boolean hasSuccessor() {
        return othersPlanned > 0;
    }

    boolean isPlanned() {
        return status == CheckInStatus.PLANNED;
    }

    UUID id() {
        return id;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    CheckInView view() {
        return new CheckInView(id, dueOn, status, progress, recordedBy, recordedAt);
    }

    LastChange lastChange() {
        return lastChange;
    }
}
