package dev.careerconversations.worker.round;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the worker works. Where the mail server is stands under {@code quarkus.mailer}. */
@ConfigMapping(prefix = "worker")
interface WorkerConfig {

    /** Where people open their plans: {@code {frontend-url}/plans/{id}}. */
    String frontendUrl();

    /** How long to rest between two rounds that found nothing to do. */
    @WithDefault("1s")
    String interval();

    /** How many connections to the mail server carry mail at the same time. */
    @WithDefault("4")
    int connections();

    /** How many emails one claim takes. */
    @WithDefault("100")
    int batch();

    /** How many notices one transaction turns into emails. */
    @WithDefault("1000")
    int assembleBatch();

    /** How long a dead worker's emails wait before another takes them. */
    @WithDefault("30s")
    Duration lease();

    /** After how many deaths of a worker over it an email is quarantined. */
    @WithDefault("3")
    int quarantineAfter();

    /** How long the mail server may take to open a connection or to accept what is written to it. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** How long the mail server may take to answer. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** How long a stopping worker waits for the answers to mails that it has begun to send. */
    @WithDefault("25s")
    Duration stopTimeout();
}
