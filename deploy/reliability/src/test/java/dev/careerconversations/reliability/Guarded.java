package dev.careerconversations.reliability;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server asks of its clients.
 *
 * @param tls with its certificate, if it requires STARTTLS
 * @param username with the password, if it requires authentication
 */
record Guarded(
        @Nullable SSLContext tls,
        @Nullable String username,
        @Nullable String password) {

    static final Guarded OPEN = new Guarded(null, null, null);

    boolean admits(String user, String secret) {
        return user.equals(username) && secret.equals(password);
    }
}
