package dev.careerconversations.api.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.careerconversations.api.plan.PlanStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads all that notices follow from, and writes the notices, in one statement each, for any number of plans. */
@ApplicationScoped
class PlanStates {

    /**
     * Locks the notices that may change, in the order of their ids, as the worker does. What failed is among them as long as it
     * belongs to an email that an operator may have tried again. What is being sent is left to the
     * worker: it may be about to settle one email that tells of several plans, and would wait in a circle with whoever goes
     * through these plans one by one. What was taken back while it was being sent is locked, so that the worker heeds it either
     * before or not until the transaction ends.
     */
    private static final String STATE = """
            with held as materialized (
                select * from delivery.notice
                where plan_id in (:plans) and (state in ('PENDING', 'QUEUED', 'CANCELLED') or state = 'FAILED' and email_id is not null)
                order by id for update),
            taken_back as materialized (
                select w.notice_id, n.plan_id from delivery.withdrawal w join delivery.notice n on n.id = w.notice_id
                where n.plan_id in (:plans) order by w.notice_id for update of w)
            select f.plan_id, f.facts::text as facts,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'kind', h.kind, 'plan_id', h.plan_id, 'subject_id', h.subject_id, 'recipient_id', h.recipient_id,
                        'occurrence', h.occurrence, 'due_at', h.due_at, 'stale_at', h.stale_at, 'digest', h.digest,
                        'state', h.state)), '[]')
                 from held h where h.plan_id = f.plan_id)::text as held,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'kind', n.kind, 'subject_id', n.subject_id, 'recipient_id', n.recipient_id,
                        'occurrence', n.occurrence, 'due_at', n.due_at, 'state', n.state,
                        'id', case when n.state = 'SENDING' then n.id end)), '[]')
                 from delivery.notice n
                 where n.plan_id = f.plan_id and n.id not in (select id from held))::text as others,
                (select coalesce(jsonb_agg(t.notice_id), '[]') from taken_back t where t.plan_id = f.plan_id)::text as taken_back,
                exists (
                    select from delivery.withdrawal w join delivery.notice n on n.id = w.notice_id
                    where n.plan_id = f.plan_id and w.notice_id not in (select notice_id from taken_back)) as heeded_meanwhile
            from career.plan_facts f where f.plan_id in (:plans)""";

    private static final String WRITE = """
            insert into delivery.notice
                (id, kind, plan_id, subject_id, recipient_id, occurrence, due_at, stale_at, digest, state, reason, traceparent)
            select uuidv7(), r.kind, r.plan_id, r.subject_id, r.recipient_id, r.occurrence, r.due_at, r.stale_at, r.digest,
                r.state, r.reason, cast(:traceparent as text)
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                kind text, plan_id uuid, subject_id uuid, recipient_id uuid, occurrence text, due_at timestamptz,
                stale_at timestamptz, digest boolean, state text, reason text)
            on conflict (kind, subject_id, recipient_id, occurrence) do update set
                due_at = excluded.due_at, stale_at = excluded.stale_at, state = excluded.state, reason = excluded.reason,
                email_id = null, traceparent = excluded.traceparent""";

    private static final String TAKE_BACK = """
            with implied_again as (
                delete from delivery.withdrawal
                where notice_id in (select cast(id as uuid) from jsonb_array_elements_text(cast(:reprieves as jsonb)) as d(id)))
            insert into delivery.withdrawal (notice_id, reason)
            select r.notice_id, r.reason from jsonb_to_recordset(cast(:withdrawals as jsonb)) as r(notice_id uuid, reason text)
            on conflict do nothing""";

    /** For what the database says, which is as long as it is, and for notices of moments that no request could name. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Session database;

    PlanStates(Session database) {
        this.database = database;
    }

    /**
     * Returns what the plans of these ids are like, each in the status given. If the mail server puts an email off meanwhile, its
     * notices are held as well; so is what the worker withdraws meanwhile because it was taken back.
     */
    List<PlanState> of(Map<UUID, PlanStatus> plans) {
        while (true) {
            List<PlanState> states = new ArrayList<>();
            List<Tuple> rows = database.createNativeQuery(STATE, Tuple.class)
                    .setParameterList("plans", plans.keySet())
                    .getResultList();
            rows.forEach(row -> states.add(state(plans, row)));
            boolean moved = rows.stream().anyMatch(row -> row.get("heeded_meanwhile", Boolean.class))
                    || states.stream()
                            .flatMap(state -> state.others().stream())
                            .anyMatch(row -> row.state().isHeldByTheApi());
            if (!moved) {
                return states;
            }
        }
    }

    void write(List<NoticeRow> rows) {
        if (!rows.isEmpty()) {
            database.createNativeMutationQuery(WRITE)
                    .setParameter("rows", written(rows))
                    .setParameter("traceparent", CurrentSpan.traceparent(), String.class)
                    .executeUpdate();
        }
    }

    /**
     * Takes back what is being sent, without a lock on it: nobody waits for the worker.
     *
     * @param reprieves the notices that are implied again, or not being sent any more
     */
    void takeBack(List<Withdrawal> withdrawals, Set<UUID> reprieves) {
        if (!withdrawals.isEmpty() || !reprieves.isEmpty()) {
            database.createNativeMutationQuery(TAKE_BACK)
                    .setParameter("withdrawals", written(withdrawals))
                    .setParameter("reprieves", written(reprieves))
                    .executeUpdate();
        }
    }

    private PlanState state(Map<UUID, PlanStatus> plans, Tuple row) {
        UUID planId = row.get("plan_id", UUID.class);
        PlanStatus status = Objects.requireNonNull(plans.get(planId));
        try {
            PlanFacts facts = json.readValue(row.get("facts", String.class), FactsRow.class)
                    .of(planId, status);
            List<NoticeBeyondReach> others =
                    json.readValue(row.get("others", String.class), new TypeReference<List<NoticeBeyondReach>>() {});
            List<NoticeRow> held =
                    json.readValue(row.get("held", String.class), new TypeReference<List<NoticeRow>>() {});
            List<NoticeBeyondReach> failed = held.stream()
                    .filter(notice -> notice.state() == NoticeState.FAILED)
                    .map(NoticeRow::beyondReach)
                    .toList();
            Stream.concat(others.stream(), failed.stream())
                    .filter(NoticeBeyondReach::isTold)
                    .forEach(told -> facts.isBeyondReach(told.kind()));
            Stream.concat(others.stream().filter(NoticeBeyondReach::isBeingSent), failed.stream())
                    .forEach(notice -> facts.isBegun(notice.key()));
            others.stream()
                    .filter(NoticeBeyondReach::mayBeKnown)
                    .forEach(notice -> facts.isTold(notice.key(), notice.dueAt()));
            Set<UUID> takenBack =
                    json.readValue(row.get("taken_back", String.class), new TypeReference<Set<UUID>>() {});
            return new PlanState(facts, held, others, takenBack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database tells facts that are none", e);
        }
    }

    private String written(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
