package dev.careerconversations.worker.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of one person to another as the HTML template sees it: their words, and below them what the service adds for the
 * reader. The plain text is the words alone.
 *
 * @param language of what the service adds; that of the words nobody knows
 * @param lines the words
 * @param replies says who gets an answer; null if nobody would
 */
record PersonalMail(
        String language,
        String subject,
        List<String> lines,
        Link plan,
        String why,
        @Nullable String replies) {}
