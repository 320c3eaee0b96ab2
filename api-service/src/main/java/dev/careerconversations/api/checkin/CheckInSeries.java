package dev.careerconversations.api.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** The rhythm that a plan's check-ins follow. */
@Entity
class CheckInSeries {

    @Id
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private CheckInRhythm rhythm;

    @Version
    private long version;

    protected CheckInSeries() {}

    CheckInSeries(UUID planId, CheckInRhythm rhythm) {
        this.planId = planId;
        this.rhythm = rhythm;
    }

    CheckInRhythm rhythm() {
        return rhythm;
    }

    void follow(CheckInRhythm other) {
        rhythm = other;
    }
}
