package dev.careerconversations.worker.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How the worker works. Where the mail server is stands under {@code quarkus.mailer}. */
@ConfigMapping(prefix = "worker")
interface WorkerConfig {

    /** Where people open their plans: {@code {frontend-url}/plans/{id}}. */
    String frontendUrl();

    /** Where people reach the API, for the links that stop reminders: {@code {links-url}/unsubscribe/{token}}. */
    String linksUrl();

    /** How long to rest between two rounds that found nothing to do. */
    @WithDefault("1s")
    String interval();

    /**
     * Mail servers besides {@code quarkus.mailer.host}, as {@code host:port}; user, password and TLS are the same. They share
     * the mails, and while one is unwell the others carry on.
     */
    Optional<List<String>> moreMailServers();

    /** How many connections carry mail at the same time, to all mail servers together; one more to a server at which all wait. */
    @WithDefault("4")
    int connections();

    /** How many emails one claim takes at most: fewer where they take more than half a second to compose. */
    @WithDefault("200")
    int batch();

    /** How many notices one transaction turns into emails at most: fewer where they take more than half a second. */
    @WithDefault("200")
    int assembleBatch();

    /** How long a dead worker's emails wait before another takes them. */
    @WithDefault("30s")
    Duration lease();

    /** After how many deaths of a worker over composing it an email is quarantined. */
    @WithDefault("3")
    int quarantineAfter();

    /** How long it rests before the last of these, so that workers which are killed for another reason, for a while, do not quarantine it. */
    @WithDefault("5m")
    Duration lastAttemptAfter();

    /** How long the mail server may take to open a connection or to accept what is written to it. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long the mail server may take to answer a command. */
    @WithDefault("20s")
    Duration commandTimeout();

    /** How long the mail server may take to answer the final dot, which is when it may have taken the mail. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** How long a mail that may have arrived rests before it is repeated; then twice as long each time. */
    @WithDefault("1m")
    Duration doubt();

    /** How many mails all workers together send in a second at most, seen over any ten seconds; no limit if it is not set. */
    OptionalDouble rate();

    /** How many mails go to one recipient domain in a second, by its name in lower case; no limit for those not named. */
    Map<String, Double> domainRates();

    /** How long it is known what became of an email, in days and more. */
    @WithDefault("90d")
    Duration keep();

    /** After how long without the end of a round this worker says that it must be restarted. */
    @WithDefault("2m")
    Duration stuckAfter();

    /** How often the backlog is read for metrics. */
    @WithDefault("30s")
    String gaugeInterval();

    /** How long a stopping worker waits for the answers to mails that it has begun to send. */
    @WithDefault("25s")
    Duration stopTimeout();
}
