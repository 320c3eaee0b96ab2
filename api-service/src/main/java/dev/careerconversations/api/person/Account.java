package dev.careerconversations.api.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its bearer (OpenID Connect Core 1.0, section 5.1): {@code iss} and {@code sub} identify, the
 * others describe.
 *
 * @param issuedAt when the provider said so
 * @param emailVerified whether the provider vouches for the address; null if it does not say
 * @param name null if it does not say
 * @param zoneinfo the claim as it is
 * @param locale the claim as it is
 */
record Account(
        String issuer,
        String subject,
        Instant issuedAt,
        String email,
        @Nullable Boolean emailVerified,
        @Nullable String name,
        @Nullable String zoneinfo,
        @Nullable String locale) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");

    /** Returns nothing when the token bears no email address: it may be good for reading, but nobody arrives by it. */
    static Optional<Account> of(JsonWebToken token) {
        String email = stripped(token.getClaim("email"));
        if (email == null || email.length() > 254 || !EMAIL.matcher(email).matches()) {
            return Optional.empty();
        }
        String name = stripped(token.getClaim("name"));
        return Optional.of(new Account(
                token.getIssuer(),
                token.getSubject(),
                Instant.ofEpochSecond(token.getIssuedAtTime()),
                email,
                verified(token.getClaim("email_verified")),
                name == null ? null : cut(name),
                stripped(token.getClaim("zoneinfo")),
                stripped(token.getClaim("locale"))));
    }

    /** Returns the zone that the provider names, if there is such a zone. */
    Optional<ZoneId> timeZone() {
        try {
            return Optional.ofNullable(zoneinfo).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the language that the provider names, if there is such a language; some write it as {@code de_CH}. */
    Optional<String> language() {
        return Optional.ofNullable(locale).map(tag -> tag.replace('_', '-')).flatMap(LanguageTag::known);
    }

    boolean provesEmail() {
        return Boolean.TRUE.equals(emailVerified);
    }

    /** Returns the same account without proof of its address. */
    Account unproven() {
        return new Account(issuer, subject, issuedAt, email, false, name, zoneinfo, locale);
    }

    /** Some providers write it as text. */
    private static @Nullable Boolean verified(@Nullable Object claim) {
        return claim == null ? null : Boolean.valueOf(claim.toString());
    }

    private static String cut(String name) {
        boolean isLonger = name.codePointCount(0, name.length()) > LONGEST_NAME;
        return isLonger ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) : name;
    }

    /** What a provider lets people type must not break a header or a database. */
    private static @Nullable String stripped(@Nullable Object claim) {
        if (!(claim instanceof String text)) {
            return null;
        }
        String clean = NO_TEXT.matcher(text).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }
}
