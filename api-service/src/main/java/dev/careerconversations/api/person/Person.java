package dev.careerconversations.api.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
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
    private @Nullable Instant accountAsOf;

    @Column(nullable = false)
    private String email;

    private boolean emailVerified;
    private boolean emailTaken;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String timeZone = FALLBACK_ZONE;

    private boolean timeZoneChosen;

    @Column(nullable = false)
    private String locale = FALLBACK_LOCALE;

    private boolean localeChosen;

    private int reminderHour = FALLBACK_REMINDER_HOUR;

    private Reminders reminders = Reminders.ALL;

    @Column(nullable = false)
    private Instant createdAt;

    /** When the person last chose something, or the token was issued by which their account last said something new. */
    @Column(nullable = false)
    private Instant changedAt;

    @Version
    private long version;

    protected Person() {}

    private Person(String email, Instant now) {
        this.email = email;
        this.name = email;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** Somebody known by their address alone: by their own first token, or because another person named them. */
    static Person at(String email, Instant now) {
        return new Person(email, now);
    }

    /** Binds this person to an account, whose profile replaces what others had said about them. */
    void link(Account account) {
        issuer = account.issuer();
        subject = account.subject();
        follow(account);
    }

    /** Whether the account says anything else than it did, in a token no older than the one it was last followed by. */
    boolean isBehind(Account account) {
        return !isAheadOf(account)
                && !(email.equals(account.email())
                        && emailVerified == isVerifiedBy(account)
                        && name.equals(nameBy(account))
                        && timeZone.equals(zoneBy(account))
                        && locale.equals(localeBy(account)));
    }

    /** Whether a newer token than this one has been followed. */
    boolean isAheadOf(Account account) {
        return accountAsOf != null && account.issuedAt().isBefore(accountAsOf);
    }

    /** Takes over what the account says, apart from what the person has chosen for themselves. */
    void follow(Account account) {
        accountAsOf = account.issuedAt();
        if (account.issuedAt().isAfter(changedAt)) {
            changedAt = account.issuedAt();
        }
        boolean verified = isVerifiedBy(account);
        name = nameBy(account);
        email = account.email();
        emailVerified = verified;
        timeZone = zoneBy(account);
        locale = localeBy(account);
    }

    boolean hasProvenEmail() {
        return emailVerified;
    }

    /** Whether mail to the address would reach somebody else, who has proven it. */
    boolean isEmailTaken() {
        return emailTaken;
    }

    void emailTaken(boolean taken) {
        emailTaken = taken;
        emailVerified &= !taken;
    }

    /** Makes the person's choices theirs; where they make none, the account is followed if it is known. */
    void choose(Preferences choices, @Nullable Account account, Instant now) {
        changedAt = now;
        if (choices.timeZone() != null) {
            timeZone = choices.timeZone().getId();
        } else if (timeZoneChosen) {
            timeZone = zoneOf(account);
        }
        timeZoneChosen = choices.timeZone() != null;
        if (choices.locale() != null) {
            locale = LanguageTag.known(choices.locale()).orElseThrow();
        } else if (localeChosen) {
            locale = languageOf(account);
        }
        localeChosen = choices.locale() != null;
        reminderHour = choices.reminderHour() != null ? choices.reminderHour() : FALLBACK_REMINDER_HOUR;
        reminders = choices.reminders() != null ? choices.reminders().reminders() : Reminders.ALL;
    }

    /** The same for which reminders are on alone. */
    void remind(Reminders choice, Instant now) {
        changedAt = now;
        reminders = choice;
    }

    Preferences preferences() {
        return new Preferences(
                timeZoneChosen ? ZoneId.of(timeZone) : null,
                localeChosen ? locale : null,
                reminderHour,
                Preferences.Choice.of(reminders));
    }

    boolean hasChosenTimeZone() {
        return timeZoneChosen;
    }

    boolean hasChosenLocale() {
        return localeChosen;
    }

    /** An account that says nothing of it leaves a proven address proven. */
    private boolean isVerifiedBy(Account account) {
        return account.emailVerified() != null
                ? account.provesEmail()
                : emailVerified && email.equalsIgnoreCase(account.email());
    }

    private String nameBy(Account account) {
        if (account.name() != null) {
            return account.name();
        }
        return name.equals(email) ? account.email() : name;
    }

    private String zoneBy(Account account) {
        return timeZoneChosen ? timeZone : account.timeZone().map(ZoneId::getId).orElse(timeZone);
    }

    private String localeBy(Account account) {
        return localeChosen ? locale : account.language().orElse(locale);
    }

    private static String zoneOf(@Nullable Account account) {
        return Optional.ofNullable(account)
                .flatMap(Account::timeZone)
                .map(ZoneId::getId)
                .orElse(FALLBACK_ZONE);
    }

    private static String languageOf(@Nullable Account account) {
        return Optional.ofNullable(account).flatMap(Account::language).orElse(FALLBACK_LOCALE);
    }

    Instant changedAt() {
        return changedAt;
    }

    UUID id() {
        return id;
    }

    PersonView view() {
        return new PersonView(
                id, name, email, ZoneId.of(timeZone), locale, reminderHour, reminders, subject != null, !emailTaken);
    }
}
