package dev.careerconversations.api.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Who changed a part of a plan last, and when: told to the other party when they write over it. */
@Embeddable
public record LastChange(
        @Column(name = "changed_by", nullable = false) @Enumerated(EnumType.STRING)
        Party by,

        @Column(name = "changed_at", nullable = false) Instant at) {}
