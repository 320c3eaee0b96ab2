package dev.careerconversations.backends;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody whom the local OpenID Connect server knows, by their client id.
 *
 * @param timeZone as in the claim {@code zoneinfo}
 */
public record DemoPerson(String clientId, String name, String email, String timeZone, String locale) {

    public static final DemoPerson ALICE =
            new DemoPerson("alice", "Alice Berger", "alice@example.com", "Europe/Berlin", "en");
    public static final DemoPerson MARC =
            new DemoPerson("marc", "Marc Weber", "marc@example.com", "Europe/London", "en");
    public static final DemoPerson EVE = new DemoPerson("eve", "Eve Fischer", "eve@example.com", "Europe/Paris", "en");

    /** The employee, her manager, and a stranger to their plan. */
    public static final List<DemoPerson> ALL = List.of(ALICE, MARC, EVE);

    /** Returns the demo person of a client id; every other id is a person too, in UTC, named after it. */
    public static DemoPerson of(String clientId) {
        return ALL.stream()
                .filter(person -> person.clientId().equals(clientId))
                .findFirst()
                .orElseGet(() -> new DemoPerson(
                        clientId,
                        clientId.substring(0, 1).toUpperCase(Locale.ROOT) + clientId.substring(1),
                        clientId + "@example.com",
                        "UTC",
                        "en"));
    }

    /** Returns what a token says of them (OpenID Connect Core 1.0, section 5.1). */
    public Map<String, Object> claims() {
        return Map.of("name", name, "email", email, "email_verified", true, "zoneinfo", timeZone, "locale", locale);
    }
}
