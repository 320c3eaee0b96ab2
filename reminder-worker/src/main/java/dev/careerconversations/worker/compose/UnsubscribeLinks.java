package dev.careerconversations.worker.compose;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed links by which reminders are stopped without a login. The API checks them: docs/security.md says how they are made. They
 * hold no personal data, and are the same whenever they are made.
 */
public final class UnsubscribeLinks {

    private static final int SHORTEST_KEY = 32;
    private static final Pattern FIRST_KEY = Pattern.compile("\\s*([A-Za-z0-9]{1,16})=([A-Za-z0-9+/]+=*)\\s*(,.*)?");
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final String url;
    private final String keyId;
    private final SecretKeySpec key;

    private UnsubscribeLinks(String url, String keyId, byte[] key) {
        this.url = url;
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Reads the keys as the API does.
     *
     * @param url where the API is reached by people, with or without a slash at the end
     * @param keys {@code id=key,id=key…}, each of 32 bytes or more in Base64; the first one signs
     * @throws IllegalArgumentException if they are not; it quotes none of them
     */
    public static UnsubscribeLinks of(String url, String keys) {
        Matcher first = FIRST_KEY.matcher(keys);
        if (!first.matches()) {
            throw new IllegalArgumentException("links.keys is not of the form id=base64,id=base64");
        }
        byte[] key = Base64.getDecoder().decode(first.group(2));
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("A key of links.keys is shorter than 32 bytes");
        }
        return new UnsubscribeLinks(url.replaceAll("/+$", ""), first.group(1), key);
    }

    String stopping(UUID person, Subscription one) {
        return stopping(person, Set.of(one));
    }

    String stopping(UUID person, Collection<Subscription> subscriptions) {
        byte[] payload = ByteBuffer.allocate(17)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put((byte) Subscription.bits(subscriptions))
                .array();
        String signed = keyId + "." + TEXT.encodeToString(payload);
        return url + "/unsubscribe/" + signed + "." + TEXT.encodeToString(sign("unsubscribe." + signed));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
