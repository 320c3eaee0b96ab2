package dev.careerconversations.api.unsubscribe;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens as the worker does. */
public final class Links {

    public static final int PREPARATION = 1;
    public static final int OUTCOME = 2;
    public static final int ACTION_ITEMS = 4;
    public static final int CHECK_INS = 8;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Links() {}

    /** Returns a token signed with the key of the tests. */
    public static String token(UUID person, int kinds) {
        return token("k1", key(0), person, kinds);
    }

    static String token(String keyId, byte[] key, UUID person, int kinds) {
        byte[] payload = ByteBuffer.allocate(17)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put((byte) kinds)
                .array();
        String said = keyId + "." + BASE64.encodeToString(payload);
        return said + "." + BASE64.encodeToString(hmac(key, "unsubscribe." + said));
    }

    /** Returns 32 bytes, each one more than the last. */
    static byte[] key(int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
