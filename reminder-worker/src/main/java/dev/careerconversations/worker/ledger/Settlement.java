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
 * @param attempt how many claims without a clear answer there are now
 * @param retries how often the mail server has put it off by now
 * @param keepsBytes whether it may have arrived, so that it must be repeated as it was
 */
public record Settlement(
        String emailState,
        String noticeState,
        @Nullable String reason,
        Duration delay,
        int attempt,
        int retries,
        boolean keepsBytes) {

    static final String WHERE_HELD =
            "where id = :id and state = 'SENDING' and attempt = :heldAttempt and lease_token = :heldToken";

    /** One statement, so that email and notices never disagree. Times are the database's. */
    private static final String SETTLE = """
            with settled as (
                update delivery.email
                set state = :emailState, reason = :reason, lease_token = null, lease_until = null,
                    settled_at = case when :emailState <> 'QUEUED' then now() end,
                    next_attempt_at = now() + make_interval(secs => :delaySeconds),
                    attempt = :attempt, retries = :retries,
                    rendered = case when :keepsBytes then rendered end
            """ + WHERE_HELD + """
                returning id),
            held as (
                select n.id from delivery.notice n join settled on n.email_id = settled.id
                where n.state = 'SENDING' order by n.id for update of n),
            told as (
                update delivery.notice n
                set state = :noticeState,
                    reason = case when :noticeState = 'FAILED' then :reason end,
                    settled_at = case when :noticeState in ('SENT', 'FAILED') then now() end
                from held where n.id = held.id)
            select count(*) from settled""";

    public static Settlement sent(Claim claim, @Nullable String remark) {
        return new Settlement("SENT", "SENT", remark, Duration.ZERO, claim.attempt(), claim.retries(), false);
    }

    /** The server refuses it for good. */
    public static Settlement failed(Claim claim, String reason) {
        return new Settlement("FAILED", "FAILED", reason, Duration.ZERO, claim.attempt(), claim.retries(), false);
    }

    /** It was tried for as long as it made sense. */
    public static Settlement dead(Claim claim, String reason) {
        return new Settlement("DEAD", "FAILED", reason, Duration.ZERO, claim.attempt(), claim.retries(), false);
    }

    /** The server put it off: it surely did not take it. */
    public static Settlement retry(Claim claim, String reason, Duration delay) {
        return again(claim, reason, delay, 0, claim.retries() + 1);
    }

    /** It was not really tried, through no fault of its own: the attempt is not charged. */
    public static Settlement release(Claim claim, @Nullable String reason, Duration delay) {
        return again(claim, reason, delay, claim.attempt() - 1, claim.retries());
    }

    /** It may have arrived: it is repeated as it was, and cannot be withdrawn meanwhile. */
    public static Settlement uncertain(Claim claim, String reason, Duration delay) {
        return new Settlement("QUEUED", "SENDING", reason, delay, claim.attempt(), claim.retries(), true);
    }

    /** What surely never arrived is composed afresh next time; of a repeat only the repeat surely did not arrive. */
    private static Settlement again(Claim claim, @Nullable String reason, Duration delay, int attempt, int retries) {
        boolean repeat = claim.isRepeat();
        return new Settlement("QUEUED", repeat ? "SENDING" : "QUEUED", reason, delay, attempt, retries, repeat);
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
        return Map.of("id", claim.id(), "heldAttempt", claim.attempt(), "heldToken", claim.token());
    }
}
