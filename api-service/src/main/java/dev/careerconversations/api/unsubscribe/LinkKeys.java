package dev.careerconversations.api.unsubscribe;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that links are signed with: {@code id=key,id=key}, each key in base64, of 32 bytes or more. The worker signs with
 * the first; links signed with any of them are good, so that a new key can come before an old one goes.
 */
@Singleton
@Startup
class LinkKeys {

    static final String ALGORITHM = "HmacSHA256";

    private static final int LEAST_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,16}");
    private static final String FORM =
            "LINKS_KEYS must be id=key,id=key: each id of 1 to 16 letters and digits, each key " + LEAST_BYTES
                    + " bytes or more in base64";

    private final Map<String, SecretKey> keys;

    LinkKeys(
            @ConfigProperty(name = "links.keys") Optional<String> configured,
            @ConfigProperty(name = "career.migration-only", defaultValue = "false") boolean answersNobody) {
        this.keys = read(configured.orElseGet(() -> throwaway(answersNobody)));
    }

    /** Returns the id of the key that signs. */
    String firstId() {
        return keys.keySet().iterator().next();
    }

    Optional<SecretKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** @throws IllegalStateException when there is no key, or one that is none; no message tells any of a key */
    static Map<String, SecretKey> read(String configured) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String one : configured.split(",", -1)) {
            String id = one.strip().split("=", 2)[0];
            if (!ID.matcher(id).matches()) {
                throw new IllegalStateException(FORM + ".");
            }
            byte[] key = decoded(one.strip().substring(id.length()));
            if (key.length < LEAST_BYTES) {
                throw new IllegalStateException(FORM + "; key " + id + " is not.");
            }
            if (keys.put(id, new SecretKeySpec(key, ALGORITHM)) != null) {
                throw new IllegalStateException("LINKS_KEYS has two keys with the id " + id + ".");
            }
        }
        return keys;
    }

    private static byte[] decoded(String assigned) {
        try {
            return Base64.getDecoder().decode(assigned.replaceFirst("^=", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String throwaway(boolean answersNobody) {
        if (!answersNobody && LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            throw new IllegalStateException("LINKS_KEYS is not set. " + FORM + ".");
        }
        byte[] key = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(key);
        return "dev=" + Base64.getEncoder().encodeToString(key);
    }
}
