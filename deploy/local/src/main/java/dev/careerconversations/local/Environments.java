package dev.careerconversations.local;

import dev.careerconversations.backends.MailCatcher;
import dev.careerconversations.backends.PostgresServer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a deployment sets, as environment variables: addresses and secrets, and nothing else.
 *
 * @param linksKeys with which the worker signs links and the API knows them
 */
record Environments(Ports ports, PostgresServer postgres, MailCatcher mail, String linksKeys) {

    private static final String SENDER = "careers@example.com";
    private static final String FRONTEND = "http://localhost:3000";
    private static final int KEY_BYTES = 32;

    /** Returns a key of this run alone: links of an earlier one are good no more, like everything else of it. */
    static String throwawayKeys() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return "local=" + Base64.getEncoder().encodeToString(key);
    }

    /** @param port which it serves on localhost */
    Map<String, String> ofApi(int port, String issuerUrl) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "local");
        environment.put("QUARKUS_FLYWAY_PASSWORD", "local");
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuerUrl);
        environment.put("CAREER_FRONTEND_URL", FRONTEND);
        environment.put("CALENDAR_SENDER", SENDER);
        environment.put("LINKS_URL", linksUrl());
        environment.put("LINKS_KEYS", linksKeys);
        return environment;
    }

    Map<String, String> ofWorker() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "local");
        environment.put("QUARKUS_MAILER_HOST", "localhost");
        environment.put("QUARKUS_MAILER_PORT", String.valueOf(mail.smtpPort()));
        environment.put("QUARKUS_MAILER_FROM", SENDER);
        environment.put("WORKER_FRONTEND_URL", FRONTEND);
        environment.put("WORKER_LINKS_URL", linksUrl());
        environment.put("LINKS_KEYS", linksKeys);
        return environment;
    }

    private String linksUrl() {
        return "http://localhost:" + ports.api;
    }

    /** Tells no key. */
    @Override
    public String toString() {
        return "the environments of this run";
    }
}
