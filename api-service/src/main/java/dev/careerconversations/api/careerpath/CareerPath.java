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
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class CareerPath {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Column(nullable = false)
    private String roleTitle;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String source;
    private @Nullable String postingUrl;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> qualificationNames;

    /** Of each name, in the same order. */
    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> qualificationLevels;

    private boolean shared;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Embedded
    private LastChange lastChange;

    @Version
    private long version;

    protected CareerPath() {}

    CareerPath(UUID planId, CareerPathContent content, LastChange change) {
        this.planId = planId;
        this.createdAt = change.at();
        change(content, change);
    }

    final void change(CareerPathContent content, LastChange change) {
        lastChange = change;
        roleTitle = content.roleTitle().strip();
        direction = content.direction();
        source = content.source();
        postingUrl = content.postingUrl();
        List<Qualification> qualifications = content.qualificationsOrNone();
        qualificationNames = qualifications.stream()
                .map(Qualification::name)
                .map(String::strip)
                .toList();
        qualificationLevels =
                qualifications.stream().map(it -> it.level().name()).toList();
        shared = content.isShared();
    }

    UUID id() {
        return id;
    }

    Instant createdAt() {
        return createdAt;
    }

    LastChange lastChange() {
        return lastChange;
    }

    CareerPathContent content() {
        return new CareerPathContent(roleTitle, direction, source, postingUrl, qualifications(), shared);
    }

    CareerPathView view(List<InformationalInterviewView> interviews) {
        return new CareerPathView(
                id,
                roleTitle,
                direction,
                source,
                postingUrl,
                qualifications(),
                shared,
                interviews,
                createdAt,
                lastChange.at());
    }

    private List<Qualification> qualifications() {
        return IntStream.range(0, qualificationNames.size())
                .mapToObj(i -> new Qualification(
                        qualificationNames.get(i), QualificationLevel.valueOf(qualificationLevels.get(i))))
                .toList();
    }
}
