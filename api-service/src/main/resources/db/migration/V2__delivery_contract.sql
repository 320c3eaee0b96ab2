-- The contract between api-service and reminder-worker: the schedule, the read views, the email ledger.
-- Described in docs/architecture.md, "The delivery contract". A change here is a change for both services.

-- The schedule: one thing to tell one person at one time. Written by the API in the transaction of the change that causes it.
create table delivery.notice (
    id           uuid        not null,
    kind         text        not null,
    plan_id      uuid        not null,
    subject_id   uuid        not null,
    recipient_id uuid        not null,
    occurrence   text        not null,
    due_at       timestamptz not null,
    stale_at     timestamptz,
    digest       boolean     not null,
    state        text        not null,
    reason       text,
    email_id     uuid,
    settled_at   timestamptz,
    constraint pk_notice primary key (id),
    constraint uq_notice_natural_key unique (kind, subject_id, recipient_id, occurrence),
    constraint fk_notice_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint fk_notice_recipient_id foreign key (recipient_id) references career.person (id),
    constraint ck_notice_kind check (kind in (
        'INVITATION', 'AGENDA', 'FOLLOW_UP', 'RECORD_OUTCOME',
        'ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE', 'CHECK_IN', 'CHECK_IN_NUDGE')),
    constraint ck_notice_state check (state in ('PENDING', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'SKIPPED', 'CANCELLED')),
    constraint ck_notice_email check (state not in ('QUEUED', 'SENDING', 'SENT') or email_id is not null),
    constraint ck_notice_stale_after_due check (stale_at > due_at)
);
comment on column delivery.notice.occurrence is 'A local date or a revision: with kind, subject and recipient the natural key, unique for ever.';
comment on column delivery.notice.state is
    'PENDING: waits for due_at. QUEUED: part of an email that waits. SENDING: part of an email being sent, cannot be withdrawn. '
    'SENT, FAILED, SKIPPED: told, refused, stale; final. CANCELLED: withdrawn by the API, which may plan it again.';
create index ix_notice_due on delivery.notice (due_at) where state = 'PENDING';
create index ix_notice_plan_id on delivery.notice (plan_id);
create index ix_notice_email_id on delivery.notice (email_id) where email_id is not null;

-- The email ledger: what is sent, by whom it is being sent, what became of it. Written by the worker, read by the API.
create table delivery.email (
    id              uuid        not null default uuidv7(),
    recipient_id    uuid        not null,
    state           text        not null default 'QUEUED',
    attempt         integer     not null default 0,
    retries         integer     not null default 0,
    next_attempt_at timestamptz not null,
    expires_at      timestamptz not null,
    lease_token     uuid,
    lease_until     timestamptz,
    rendered        bytea,
    reason          text,
    created_at      timestamptz not null,
    settled_at      timestamptz,
    constraint pk_email primary key (id),
    constraint fk_email_recipient_id foreign key (recipient_id) references career.person (id),
    constraint ck_email_state check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DEAD', 'QUARANTINED', 'WITHDRAWN')),
    constraint ck_email_lease check ((state = 'SENDING') = (lease_token is not null) and (lease_token is null) = (lease_until is null))
);
comment on column delivery.email.attempt is
    'How often it was claimed since its last clear answer; counted in the commit of the claim, so that a crash counts.';
comment on column delivery.email.retries is 'How often the mail server put it off (4xx).';
comment on column delivery.email.rendered is
    'The RFC 5322 bytes, from before they are sent until the answer is clear: a mail that may have arrived is repeated identically.';
create index ix_email_ready on delivery.email (next_attempt_at) where state = 'QUEUED';
create index ix_email_suspect on delivery.email (next_attempt_at) where state = 'QUEUED' and attempt > 0;
create index ix_email_lease on delivery.email (lease_until) where state = 'SENDING';

alter table delivery.notice
    add constraint fk_notice_email_id foreign key (email_id) references delivery.email (id);

-- Read views, versioned by name. They run with their owner's rights: the worker sees these columns and nothing behind them.
create view delivery.schema_version_v1 as
select coalesce(max(version::integer), 0) as version from career.flyway_schema_history where success;

create view delivery.recipient_v1 as
select id, name, email, time_zone, locale from career.person;

-- Person-to-person mail, word for word as its author saw it: subject, text, and the employee to copy and to reply to.
create view delivery.message_v1 as
select n.id as notice_id, n.kind, n.plan_id, m.subject, m.message, e.name as employee_name, e.email as employee_email
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join lateral (
        select i.subject, i.message from career.invitation i where n.kind = 'INVITATION' and i.plan_id = n.plan_id
        union all
        select a.subject, a.message from career.agenda a where n.kind = 'AGENDA' and a.plan_id = n.plan_id and a.shared_at is not null
        union all
        select f.subject, f.message from career.follow_up f where n.kind = 'FOLLOW_UP' and f.plan_id = n.plan_id
    ) m on true;

-- Reminders: what it is about (null unless an action item), its date, and who the other party is.
create view delivery.reminder_v1 as
select n.id as notice_id, n.kind, n.plan_id, n.stale_at, a.title, coalesce(a.due_on, c.due_on) as due_on,
       case when n.recipient_id = p.employee_id then m.name else e.name end as other_name,
       g.starts_at as meeting_starts_at, g.starts_at + make_interval(mins => g.minutes) as meeting_ends_at
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    left join career.meeting g on g.plan_id = p.id
    left join career.action_item a on a.id = n.subject_id and n.kind in ('ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE')
    left join career.check_in c on c.id = n.subject_id and n.kind in ('CHECK_IN', 'CHECK_IN_NUDGE')
where n.kind not in ('INVITATION', 'AGENDA', 'FOLLOW_UP');

grant usage on schema delivery to career_api, career_worker;
grant select, insert, update on delivery.notice to career_api;
grant select on delivery.email to career_api;

grant select on delivery.notice, delivery.schema_version_v1, delivery.recipient_v1, delivery.message_v1, delivery.reminder_v1 to career_worker;
grant update (state, reason, email_id, settled_at) on delivery.notice to career_worker;
grant select, insert, update on delivery.email to career_worker;
