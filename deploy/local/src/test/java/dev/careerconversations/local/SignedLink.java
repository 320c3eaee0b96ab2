package dev.careerconversations.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The link for unsubscribing, made as docs/security.md says, by neither of the services. */
final class SignedLink {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private SignedLink() {}

    /** @param keys as both services have them; the first signs */
    static String path(String keys, UUID person, int kinds) throws GeneralSecurityException {
        String[] key = keys.split(",", -1)[0].split("=", 2);
        byte[] payload = ByteBuffer.allocate(17)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put((byte) kinds)
                .array();
        String said = key[0] + "." + BASE64.encodeToString(payload);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key[1]), "HmacSHA256"));
        byte[] signature = mac.doFinal(("unsubscribe." + said).getBytes(StandardCharsets.US_ASCII));
        return "/unsubscribe/" + said + "." + BASE64.encodeToString(signature);
    }
}
