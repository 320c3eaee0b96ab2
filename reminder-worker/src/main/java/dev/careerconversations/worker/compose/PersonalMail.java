package dev.careerconversations.worker.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of one person to another as the HTML template sees it: their words, and below them what the service adds for the
 * reader. The plain text is the words alone.
 *
 * @param language of what the service adds; that of the words nobody knows
 * @param preheader how the words begin
 * @param lines the words, or as many of them as there is room for
 * @param more says where the rest is; null if there is none
 * @param replies says who gets an answer; null if nobody would
 */
record PersonalMail(
        String language,
        String subject,
        String preheader,
        List<String> lines,
        @Nullable String more,
        Link plan,
        String why,
        @Nullable String replies) {}
