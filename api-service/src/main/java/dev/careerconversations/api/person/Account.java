package dev.careerconversations.api.person;

import dev.careerconversations.api.problem.ProblemType;
import dev.careerconversations.api.problem.RefusedException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its bearer (OpenID Connect Core 1.0, section 5.1): {@code iss} and {@code sub} identify, the
 * others describe. A time zone or language that cannot be understood falls back to UTC and English.
 */
record Account(
        String issuer,
        String subject,
        String email,
        boolean emailVerified,
        String name,
        ZoneId timeZone,
        String locale) {

    /** @throws RefusedException when the token bears no email address: nobody could be told anything */
    static Account of(JsonWebToken token) {
        String email = token.getClaim("email");
        if (email == null || email.isBlank() || email.length() > 254) {
            throw RefusedException.of(
                    ProblemType.ACCOUNT_WITHOUT_EMAIL, "The token needs the claim \"email\"; nothing was changed.");
        }
        String name = token.getClaim("name");
        return new Account(
                token.getIssuer(),
                token.getSubject(),
                email.strip(),
                Boolean.parseBoolean(String.valueOf(token.<Object>getClaim("email_verified"))),
                name == null || name.isBlank() ? email.strip() : name.strip(),
                zone(token.getClaim("zoneinfo")),
                locale(token.getClaim("locale")));
    }

    private static ZoneId zone(@Nullable String zone) {
        try {
            return ZoneId.of(zone == null ? Person.FALLBACK_ZONE : zone);
        } catch (DateTimeException e) {
            return ZoneId.of(Person.FALLBACK_ZONE);
        }
    }

    private static String locale(@Nullable String locale) {
        try {
            String tag = locale == null ? Person.FALLBACK_LOCALE : locale.replace('_', '-');
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            return Person.FALLBACK_LOCALE;
        }
    }
}
