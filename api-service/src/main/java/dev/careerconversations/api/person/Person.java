package dev.careerconversations.api.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in plans. Known by issuer and subject of their tokens; somebody who was only named by email so
 * far has neither, until a token with that verified email arrives.
 */
@Entity
@SuppressWarnings("UnusedVariable") // queries read them
class Person {

    static final String FALLBACK_ZONE = "UTC";
    static final String FALLBACK_LOCALE = "en";
    static final int FALLBACK_REMINDER_HOUR = 9;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private @Nullable String issuer;
    private @Nullable String subject;

    @Column(nullable = false)
    private String email;

    private boolean emailVerified;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String timeZone = FALLBACK_ZONE;

    @Column(nullable = false)
    private String locale = FALLBACK_LOCALE;

    private int reminderHour = FALLBACK_REMINDER_HOUR;

    @Column(nullable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Person() {}

    /** Somebody whom another person names, and who has not been here yet. */
    static Person named(String name, String email, Instant now) {
        Person person = new Person();
        person.name = name;
        person.email = email;
        person.createdAt = now;
        return person;
    }

    /** Binds this person to an account, whose profile replaces what others had said about them. */
    void link(Account account, Instant now) {
        if (createdAt == null) {
            createdAt = now;
        }
        issuer = account.issuer();
        subject = account.subject();
        email = account.email();
        emailVerified = account.emailVerified();
        name = account.name();
        timeZone = account.timeZone().getId();
        locale = account.locale();
    }

    PersonView view() {
        return new PersonView(id, name, email, ZoneId.of(timeZone), locale, reminderHour);
    }
}
