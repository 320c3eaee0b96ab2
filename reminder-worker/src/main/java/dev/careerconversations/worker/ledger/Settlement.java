package dev.careerconversations.worker.ledger;

import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claimed email and of the notices that it tells.
 *
 * @param emailState SENT, FAILED, DEAD or, to be tried again, QUEUED
 * @param noticeState SENT, FAILED, QUEUED, or SENDING to keep them beyond withdrawal
 * @param delay how long until the next attempt, if it is to be tried again
 * @param clear whether the server's answer was clear: then nothing of the attempt is left to repeat
 * @param putOff whether it counts as a retry
 */
public record Settlement(
        String emailState, String noticeState, @Nullable String reason, Duration delay, boolean clear, boolean putOff) {

    static final String WHERE_HELD =
            "where id = :id and state = 'SENDING' and attempt = :attempt and lease_token = :token";

    /** One statement, so that email and notices never disagree. Times are the database's. */
    private static final String SETTLE = """
            with settled as (
                update delivery.email
                set state = :emailState, reason = :reason, lease_token = null, lease_until = null,
                    settled_at = case when :emailState <> 'QUEUED' then now() end,
                    next_attempt_at = now() + make_interval(secs => :delaySeconds),
                    attempt = case when :clear then 0 else attempt end,
                    retries = retries + case when :putOff then 1 else 0 end,
                    rendered = case when :clear then null else rendered end
                %s
                returning id),
            told as (
                update delivery.notice n
                set state = :noticeState,
                    reason = case when :noticeState = 'FAILED' then :reason end,
                    settled_at = case when :noticeState in ('SENT', 'FAILED') then now() end
                from settled where n.email_id = settled.id and n.state = 'SENDING')
            select count(*) from settled""".formatted(WHERE_HELD);

    public static Settlement sent() {
        return new Settlement("SENT", "SENT", null, Duration.ZERO, true, false);
    }

    /** The server refuses it for good. */
    public static Settlement failed(String reason) {
        return new Settlement("FAILED", "FAILED", reason, Duration.ZERO, true, false);
    }

    /** It was tried for as long as it made sense. */
    public static Settlement dead(String reason) {
        return new Settlement("DEAD", "FAILED", reason, Duration.ZERO, true, false);
    }

    /** The server put it off: it surely did not take it. */
    public static Settlement retry(String reason, Duration delay) {
        return new Settlement("QUEUED", "QUEUED", reason, delay, true, true);
    }

    /** It was never really tried: no fault of this email. */
    public static Settlement release(Duration delay) {
        return new Settlement("QUEUED", "QUEUED", null, delay, true, false);
    }

    /** It may have arrived: it is repeated as it was, and cannot be withdrawn meanwhile. */
    public static Settlement uncertain(String reason, Duration delay) {
        return new Settlement("QUEUED", "SENDING", reason, delay, false, false);
    }

    public double delaySeconds() {
        return delay.toMillis() / 1_000.0;
    }

    boolean apply(Handle handle, Claim claim) {
        return handle.createQuery(SETTLE)
                        .bindMethods(this)
                        .bindMap(proof(claim))
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    static Map<String, Object> proof(Claim claim) {
        return Map.of("id", claim.id(), "attempt", claim.attempt(), "token", claim.token());
    }
}
