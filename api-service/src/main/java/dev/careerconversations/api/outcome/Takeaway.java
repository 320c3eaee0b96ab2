package dev.careerconversations.api.outcome;

import dev.careerconversations.api.plan.Party;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class Takeaway {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private UUID planId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Party author;

    private int position;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private Instant createdAt;

    protected Takeaway() {}

    Takeaway(UUID planId, Party author, int position, String text, Instant now) {
        this.planId = planId;
        this.author = author;
        this.position = position;
        this.text = text;
        this.createdAt = now;
    }

    TakeawayView view() {
        return new TakeawayView(author, text);
    }
}
