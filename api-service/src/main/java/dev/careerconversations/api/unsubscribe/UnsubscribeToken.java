package dev.careerconversations.api.unsubscribe;

import dev.careerconversations.api.person.Reminders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What a link for unsubscribing says, as docs/security.md defines it: {@code keyId.payload.signature}. It is the permission to
 * switch some reminders of one person off and on, and to nothing else.
 *
 * @param kinds those that it is about are true
 */
record UnsubscribeToken(UUID personId, Reminders kinds) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9]{1,16})\\.([A-Za-z0-9_-]{23})\\.([A-Za-z0-9_-]{43})");

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private static final int PREPARATION = 1;
    private static final int OUTCOME = 2;
    private static final int ACTION_ITEMS = 4;
    private static final int CHECK_INS = 8;
    private static final int ALL = PREPARATION | OUTCOME | ACTION_ITEMS | CHECK_INS;

    /** Returns what a token says if one of our keys has signed just that. */
    static Optional<UnsubscribeToken> of(String token, LinkKeys keys) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        MatchResult found = parts.toMatchResult();
        return keys.key(found.group(1))
                .filter(key -> isSigned(found, key))
                .flatMap(key -> read(Base64.getUrlDecoder().decode(found.group(2))));
    }

    /** Returns it as a token that the first of our keys has signed. */
    String signed(LinkKeys keys) {
        int bits = (kinds.preparation() ? PREPARATION : 0)
                | (kinds.outcome() ? OUTCOME : 0)
                | (kinds.actionItems() ? ACTION_ITEMS : 0)
                | (kinds.checkIns() ? CHECK_INS : 0);
        byte[] payload = ByteBuffer.allocate(17)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .put((byte) bits)
                .array();
        String said = keys.firstId() + "." + TEXT.encodeToString(payload);
        return said + "." + signature(said, keys.key(keys.firstId()).orElseThrow());
    }

    /** Compares the signature's text, of which there is but one, in a time that tells nothing of how much of it is right. */
    private static boolean isSigned(MatchResult token, SecretKey key) {
        String right = signature(token.group(1) + "." + token.group(2), key);
        return MessageDigest.isEqual(ascii(right), ascii(token.group(3)));
    }

    private static String signature(String said, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(LinkKeys.ALGORITHM);
            mac.init(key);
            return TEXT.encodeToString(mac.doFinal(ascii("unsubscribe." + said)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<UnsubscribeToken> read(byte[] payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        UUID person = new UUID(bytes.getLong(), bytes.getLong());
        int kinds = Byte.toUnsignedInt(bytes.get());
        if (kinds == 0 || (kinds & ~ALL) != 0) {
            return Optional.empty();
        }
        Reminders reminders = new Reminders(
                (kinds & PREPARATION) != 0,
                (kinds & OUTCOME) != 0,
                (kinds & ACTION_ITEMS) != 0,
                (kinds & CHECK_INS) != 0);
        return Optional.of(new UnsubscribeToken(person, reminders));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
