package dev.careerconversations.api.preparation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A row of the view that tells what a plan's preparation consists of. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // queries read them
class PreparationPart {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private boolean shared;

    protected PreparationPart() {}
}
