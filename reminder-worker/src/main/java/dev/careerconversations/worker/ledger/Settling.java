package dev.careerconversations.worker.ledger;

import java.lang.reflect.Array;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Settles any number of emails and their notices in one statement, so that the two never disagree. Times are the database's. */
final class Settling {

    /** Of emails their token says that they are being sent, and their state is not asked for: {@link Ledger} says why. */
    private static final String SETTLE = """
            with given as materialized (
                select * from unnest(:ids, :tokens, :heldAttempts, :emailStates, :noticeStates, :reasons, :delays, :attempts,
                    :retries, :doubts, :paced, :keepsBytes)
                as g(id, token, held_attempt, email_state, notice_state, reason, delay, attempt, retries, doubts, paced, keeps_bytes)),
            settled as (
                update delivery.email e
                set state = g.email_state, reason = g.reason, lease_token = null, lease_until = null,
                    settled_at = case when g.email_state <> 'QUEUED' then now() end,
                    next_attempt_at = now() + make_interval(secs => g.delay),
                    attempt = g.attempt, retries = g.retries, doubts = g.doubts, paced = g.paced,
                    rendered = case when g.keeps_bytes then e.rendered end
                from given g
                where e.id = g.id and e.attempt = g.held_attempt and e.lease_token = g.token
                returning e.id, g.notice_state, g.reason),
            held as materialized (
                select n.id, s.notice_state, s.reason from delivery.notice n join settled s on n.email_id = s.id
                where n.state = 'SENDING' order by n.id for update of n),
            told as (
                update delivery.notice n
                set state = h.notice_state,
                    reason = case when h.notice_state = 'FAILED' then h.reason end,
                    settled_at = case when h.notice_state in ('SENT', 'FAILED') then now() end
                from held h where n.id = h.id)
            select id from settled""";

    private Settling() {}

    /** Returns the emails that were still held; the others are somebody else's, and nothing of them was changed. */
    static Set<UUID> settle(Handle handle, List<Settled> all) {
        return new HashSet<>(handle.createQuery(SETTLE)
                .bind("ids", array(UUID.class, all, it -> it.claim().id()))
                .bind("tokens", array(UUID.class, all, it -> it.claim().lease().token()))
                .bind("heldAttempts", array(Integer.class, all, it -> it.claim().attempt()))
                .bind(
                        "emailStates",
                        array(String.class, all, it -> it.settlement().emailState()))
                .bind(
                        "noticeStates",
                        array(String.class, all, it -> it.settlement().noticeState()))
                .bind("reasons", array(String.class, all, it -> it.settlement().reason()))
                .bind("delays", array(Double.class, all, it -> it.settlement().delaySeconds()))
                .bind(
                        "attempts",
                        array(Integer.class, all, it -> it.settlement().attempt()))
                .bind("retries", array(Integer.class, all, it -> it.settlement().retries()))
                .bind("doubts", array(Integer.class, all, it -> it.settlement().doubts()))
                .bind("paced", array(Boolean.class, all, it -> it.settlement().paced()))
                .bind(
                        "keepsBytes",
                        array(Boolean.class, all, it -> it.settlement().keepsBytes()))
                .mapTo(UUID.class)
                .list());
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(Class<T> type, List<Settled> all, Function<Settled, @Nullable T> value) {
        T[] values = (T[]) Array.newInstance(type, all.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(all.get(i));
        }
        return values;
    }
}
