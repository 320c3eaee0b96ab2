package dev.careerconversations.backends;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A small OpenID Connect server on localhost with real discovery, keys and signatures. Its token endpoint gives a token
 * for any client id by the client-credentials grant, with any secret: the id is the subject, the scope the audience.
 */
public final class OidcServer implements AutoCloseable {

    /** The audience that the API asks for. */
    public static final String AUDIENCE = "career-conversations-api";

    private static final String ISSUER = "default";

    private final MockOAuth2Server server;

    private OidcServer(MockOAuth2Server server) {
        this.server = server;
    }

    /**
     * Starts a server.
     *
     * @param port the TCP port, or 0 for a free one
     * @throws UncheckedIOException when it cannot start, such as when the port is busy
     */
    public static OidcServer start(int port) {
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new PersonTokens()),
                new MockWebServerWrapper()));
        try {
            server.start(InetAddress.getByName("localhost"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OidcServer(server);
    }

    /** Returns the issuer, under which discovery is found. */
    public String issuerUrl() {
        return server.issuerUrl(ISSUER).toString();
    }

    /** Returns where tokens are given out. */
    public String tokenUrl() {
        return server.tokenEndpointUrl(ISSUER).toString();
    }

    /** Returns a valid token of the person with this client id. */
    public String token(String clientId) {
        return token(clientId, DemoPerson.of(clientId).claims(), Duration.ofHours(1), AUDIENCE);
    }

    /**
     * Returns a token that says whatever a test wants.
     *
     * @param expiresIn from now on; negative for an expired token
     */
    public String token(String subject, Map<String, Object> claims, Duration expiresIn, String audience) {
        return token(ISSUER, subject, claims, expiresIn, audience);
    }

    /** Returns the same from another issuer of the same server, with a key of its own. */
    public String token(
            String issuer, String subject, Map<String, Object> claims, Duration expiresIn, String audience) {
        return server.issueToken(
                        issuer,
                        subject,
                        new DefaultOAuth2TokenCallback(
                                issuer,
                                subject,
                                "JWT",
                                List.of(audience),
                                new HashMap<>(claims),
                                expiresIn.toSeconds()))
                .serialize();
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Tokens of the token endpoint, made from the client id. */
    private static final class PersonTokens implements OAuth2TokenCallback {

        private static final long ONE_HOUR = 3_600;

        @Override
        public String issuerId() {
            return ISSUER;
        }

        @Override
        public String subject(TokenRequest request) {
            return request.getClientAuthentication().getClientID().getValue();
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return request.getScope() == null ? List.of() : request.getScope().toStringList();
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return DemoPerson.of(subject(request)).claims();
        }

        @Override
        public long tokenExpiry() {
            return ONE_HOUR;
        }
    }
}
