package dev.careerconversations.api.http;

import dev.careerconversations.api.problem.PreconditionException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the caller of a change says they have seen (RFC 9110, section 13): {@code If-Match} with the tag that they read, or
 * {@code If-None-Match: *} for what is not there yet. To be asked within the transaction that changes it, once it is sure
 * that the caller may see it.
 */
@Singleton
public class Precondition {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

    private final HttpHeaders headers;
    private final EntityTags tags;

    Precondition(HttpHeaders headers, EntityTags tags) {
        this.headers = headers;
        this.tags = tags;
    }

    /**
     * Insists that the caller has seen something as it is now.
     *
     * @param current as the caller would read it
     * @param by who changed it last
     * @throws PreconditionException when they have not, or do not say so
     */
    public void requireSeen(Object current, String by, Instant at) {
        String seen = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) == null
                    ? PreconditionException.required("If-Match with the ETag that was read")
                    : PreconditionException.exists(by, at);
        }
        List<String> known = TAG.matcher(seen)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.startsWith("W/"))
                .toList();
        EntityTag now = tags.tag(current);
        if (!seen.strip().equals("*") && known.stream().noneMatch(now::isOfSameState)) {
            throw PreconditionException.stale(now.changedSince(known.isEmpty() ? "" : known.get(0)), by, at);
        }
    }

    /**
     * Insists that the caller knows that something is not there yet.
     *
     * @throws PreconditionException when they do not
     */
    public void requireAbsent() {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw PreconditionException.absent();
        }
        String unseen = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (unseen == null || !unseen.strip().equals("*")) {
            throw PreconditionException.required("If-None-Match: * to make it");
        }
    }
}
