package dev.careerconversations.worker.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claimed email and of the notices that it tells.
 *
 * @param emailState SENT, FAILED, DEAD or, to be tried again, QUEUED
 * @param noticeState SENT, FAILED, QUEUED, or SENDING to keep them beyond withdrawal
 * @param delay how long until the next attempt, if it is to be tried again
 * @param attempt how many claims without a clear answer there are now
 * @param retries how often the mail server has put it off by now
 * @param doubts how often its connection was lost after the final dot by now
 * @param paced whether the delay is its place in the pace of its recipient's domain
 * @param keepsBytes whether it may have arrived, so that it must be repeated as it was
 */
public record Settlement(
        String emailState,
        String noticeState,
        @Nullable String reason,
        Duration delay,
        int attempt,
        int retries,
        int doubts,
        boolean paced,
        boolean keepsBytes) {

    public static Settlement sent(Claim claim, @Nullable String remark) {
        return last(claim, "SENT", "SENT", remark, false);
    }

    /** The server refuses it for good. */
    public static Settlement failed(Claim claim, String reason) {
        return last(claim, "FAILED", "FAILED", reason, false);
    }

    /** It was tried for as long as it made sense. */
    public static Settlement dead(Claim claim, String reason) {
        return last(claim, "DEAD", "FAILED", reason, false);
    }

    /** It may have arrived, more than once, and never a clear answer came: an operator decides, with its bytes at hand. */
    public static Settlement deadInDoubt(Claim claim, String reason) {
        return last(claim, "DEAD", "FAILED", reason, true);
    }

    /** The server put it off: it surely did not take it. */
    public static Settlement retry(Claim claim, String reason, Duration delay) {
        return again(claim, reason, delay, 0, claim.retries() + 1, false);
    }

    /** It was not really tried, through no fault of its own: the attempt is not charged. Its turn has passed by then. */
    public static Settlement release(Claim claim, @Nullable String reason, Duration delay) {
        return again(claim, reason, delay, claim.attempt() - 1, claim.retries(), false);
    }

    /** Its recipient's domain takes no more just now: it is given a place later, and was not tried. */
    public static Settlement paced(Claim claim, Duration delay) {
        return again(claim, null, delay, claim.attempt() - 1, claim.retries(), true);
    }

    /** It may have arrived: it is repeated as it was, and cannot be withdrawn meanwhile. */
    public static Settlement uncertain(Claim claim, String reason, Duration delay) {
        return new Settlement("QUEUED", "SENDING", reason, delay, 0, claim.retries(), claim.doubts() + 1, false, true);
    }

    /** What surely never arrived is composed afresh next time; of a repeat only the repeat surely did not arrive. */
    private static Settlement again(
            Claim claim, @Nullable String reason, Duration delay, int attempt, int retries, boolean paced) {
        boolean repeat = claim.isRepeat();
        String noticeState = repeat ? "SENDING" : "QUEUED";
        return new Settlement("QUEUED", noticeState, reason, delay, attempt, retries, claim.doubts(), paced, repeat);
    }

    private static Settlement last(
            Claim claim, String emailState, String noticeState, @Nullable String reason, boolean keepsBytes) {
        return new Settlement(
                emailState,
                noticeState,
                reason,
                Duration.ZERO,
                claim.attempt(),
                claim.retries(),
                claim.doubts(),
                claim.paced(),
                keepsBytes);
    }

    double delaySeconds() {
        return delay.toMillis() / 1_000.0;
    }
}
