package dev.careerconversations.worker.ledger;

import dev.careerconversations.worker.ledger.Claim.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The one transaction in which emails are claimed together with what they tell. */
final class Claiming {

    /**
     * An email whose worker died before it was composed may be what kills workers, so it is claimed alone: otherwise those
     * that shared its batch would be quarantined with it. Messages come before reminders, the oldest first, and not with them:
     * a batch is sent when its last mail is composed. A turn in the pace of a domain is good for some seconds: what a pause has
     * kept waiting would come all at once.
     */
    private static final String TAKE = """
            with suspect as materialized (
                select id from delivery.email
                where state = 'QUEUED' and attempt > 0 and rendered is null and next_attempt_at <= :now
                order by next_attempt_at limit least(1, :limit) for update skip locked),
            fresh as materialized (
                select id, digest from delivery.email
                where state = 'QUEUED' and (attempt = 0 or rendered is not null) and next_attempt_at <= :now
                    and not exists (select from suspect)
                order by digest, next_attempt_at limit :limit for update skip locked)
            update delivery.email e
            set state = 'SENDING', attempt = e.attempt + 1, lease_token = :token, lease_until = :until
            where e.id in (select id from suspect union all
                select id from fresh where digest = (select bool_and(digest) from fresh))
            returning e.id, e.recipient_id, e.attempt, e.retries, e.doubts,
                e.paced and e.next_attempt_at + interval '5 seconds' > :now as in_turn, e.created_at, e.expires_at, e.rendered""";

    /**
     * From here on the API can no longer withdraw them. What it holds just now is left alone: waiting for it, with other
     * notices in hand that it may want next, would be a deadlock. What it has taken back while it was being sent, and was surely
     * not taken by a mail server, is withdrawn; what it is thinking again about is held by it.
     */
    private static final String BEGIN = """
            with free as materialized (
                select id, coalesce(stale_at <= :now, false) as stale from delivery.notice
                where email_id = any(:ids) and state = 'QUEUED' for update skip locked),
            taken_back as materialized (
                select notice_id, reason from delivery.withdrawal
                where notice_id in (select id from free) for update skip locked),
            heeded as (
                delete from delivery.withdrawal where notice_id in (select notice_id from taken_back)),
            begun as materialized (
                select id, stale, t.notice_id is not null as withdrawn, t.reason
                from free left join taken_back t on t.notice_id = free.id
                where t.notice_id is not null or not exists (select from delivery.withdrawal w where w.notice_id = free.id))
            update delivery.notice n
            set state = case when withdrawn then 'CANCELLED' when stale then 'SKIPPED' else 'SENDING' end,
                reason = case when withdrawn then begun.reason when stale then 'stale' end,
                settled_at = case when stale and not withdrawn then cast(:now as timestamptz) end,
                email_id = case when not withdrawn then n.email_id end
            from begun where n.id = begun.id""";

    private static final String CONTENTS = """
            select email_id, id, kind, traceparent, state = 'QUEUED' as held_by_api from delivery.notice
            where email_id = any(:ids) and state in ('QUEUED', 'SENDING')""";

    private static final String PUT_BACK = """
            with back as (
                update delivery.email
                set state = 'QUEUED', attempt = attempt - 1, lease_token = null, lease_until = null
                where id = any(:ids) returning id)
            update delivery.notice n set state = 'QUEUED' from back where n.email_id = back.id and n.state = 'SENDING'""";

    private static final String WITHDRAW = """
            update delivery.email
            set state = 'WITHDRAWN', reason = 'nothing left to tell', settled_at = :now, lease_token = null, lease_until = null
            where id = any(:ids)""";

    private final Handle handle;
    private final Instant now;
    private final Pace pace;
    private final int mine;
    private boolean heldBack;

    /** @param mine how many emails this worker has in hand */
    Claiming(Handle handle, Instant now, Pace pace, int mine) {
        this.handle = handle;
        this.now = now;
        this.pace = pace;
        this.mine = mine;
    }

    /** Whether it was for the rate's sake that nothing was claimed. */
    boolean isHeldBack() {
        return heldBack;
    }

    List<Claim> claim(UUID token, Supplier<Lease> lease, Instant until, int limit) {
        int allowed = pace.take(handle, now, limit, mine);
        heldBack = allowed == 0;
        List<Claim> taken = allowed == 0 ? List.of() : take(token, lease, until, allowed);
        pace.giveBack(handle, allowed - taken.size());
        if (taken.isEmpty()) {
            return taken;
        }
        UUID[] ids = ids(taken);
        handle.createUpdate(BEGIN).bind("ids", ids).bind("now", now).execute();
        List<Content> contents = handle.createQuery(CONTENTS)
                .bind("ids", ids)
                .map((row, context) -> new Content(
                        row.getObject("email_id", UUID.class),
                        new Notice(
                                row.getObject("id", UUID.class), row.getString("kind"), row.getString("traceparent")),
                        row.getBoolean("held_by_api")))
                .list();
        Set<UUID> held = contents.stream()
                .filter(Content::heldByApi)
                .map(Content::emailId)
                .collect(Collectors.toSet());
        Map<UUID, List<Notice>> told = contents.stream()
                .collect(Collectors.groupingBy(
                        Content::emailId, Collectors.mapping(Content::notice, Collectors.toList())));
        List<Claim> empty = new ArrayList<>(taken);
        empty.removeIf(claim -> told.containsKey(claim.id()));
        if (!empty.isEmpty()) {
            handle.createUpdate(WITHDRAW)
                    .bind("ids", ids(empty))
                    .bind("now", now)
                    .execute();
        }
        if (!held.isEmpty()) {
            handle.createUpdate(PUT_BACK).bind("ids", held.toArray(UUID[]::new)).execute();
        }
        return taken.stream()
                .filter(claim -> told.containsKey(claim.id()) && !held.contains(claim.id()))
                .map(claim -> claim.telling(told.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private record Content(UUID emailId, Notice notice, boolean heldByApi) {}

    private List<Claim> take(UUID token, Supplier<Lease> lease, Instant until, int limit) {
        return handle.createQuery(TAKE)
                .bind("now", now)
                .bind("until", until)
                .bind("limit", limit)
                .bind("token", token)
                .map((row, context) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getObject("recipient_id", UUID.class),
                        lease.get(),
                        row.getInt("attempt"),
                        row.getInt("retries"),
                        row.getInt("doubts"),
                        row.getBoolean("in_turn"),
                        now,
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        List.of(),
                        Rendered.ofNullable(row.getBytes("rendered"))))
                .list();
    }

    private static UUID[] ids(List<Claim> claims) {
        return claims.stream().map(Claim::id).toArray(UUID[]::new);
    }
}
