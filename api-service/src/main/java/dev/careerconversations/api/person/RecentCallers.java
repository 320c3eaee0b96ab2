package dev.careerconversations.api.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has called within the last minute, by what their token says: there is nothing new to learn from the same token. An
 * account is one person for ever; only what else is known of them can change.
 */
@Singleton
class RecentCallers {

    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final Cache<Account, UUID> ids =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(A_WHILE).build();

    Optional<UUID> find(Account account) {
        return Optional.ofNullable(ids.getIfPresent(account));
    }

    void remember(Account account, UUID id) {
        ids.put(account, id);
    }
}
