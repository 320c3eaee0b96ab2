-- What mail needs to survive faults and load: an order, doubts that are counted, one view of each mail server for all workers, a pace.

alter table delivery.email
    add column digest boolean not null default false,
    add column doubts integer not null default 0,
    add column paced  boolean not null default false;
comment on column delivery.email.digest is
    'Whether it folds reminders: then it comes after messages to people, and takes in what falls due while it waits.';
comment on column delivery.email.doubts is 'How often its connection was lost after the final dot: it may have arrived as often.';
comment on column delivery.email.paced is 'Whether it has waited for its place in the pace of its recipient''s domain.';
comment on column delivery.email.state is
    'QUEUED: waits for next_attempt_at. SENDING: claimed by a worker. SENT: the mail server took it. FAILED: refused for good. '
    'DEAD: tried for as long as it made sense. QUARANTINED: its worker died of it. WITHDRAWN: nothing was left to tell. '
    'DISCARDED: an operator gave it up. All but the first two are final, unless an operator has it tried again.';

alter table delivery.email drop constraint ck_email_state;
alter table delivery.email add constraint ck_email_state check (
    state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DEAD', 'QUARANTINED', 'WITHDRAWN', 'DISCARDED'));

-- A notice outlives its email: its natural key is why nothing is told twice.
alter table delivery.notice drop constraint ck_notice_email;
alter table delivery.notice add constraint ck_notice_email check (state not in ('QUEUED', 'SENDING') or email_id is not null);

-- Indexes name no state but by whether it is PENDING: so a notice that is sent and settled is changed within its page, and no
-- index learns of it.
alter table delivery.notice add column pending boolean generated always as (state = 'PENDING') stored;
drop index delivery.ix_notice_due;
create index ix_notice_due on delivery.notice (digest, due_at) where pending;
create index ix_notice_recipient_pending on delivery.notice (recipient_id, due_at) where pending and digest;
alter table delivery.notice set (fillfactor = 70);

drop index delivery.ix_email_ready;
drop index delivery.ix_email_suspect;
create index ix_email_ready on delivery.email (digest, next_attempt_at) where state = 'QUEUED';
create index ix_email_suspect on delivery.email (next_attempt_at) where state = 'QUEUED' and attempt > 0;
create index ix_email_recipient_id on delivery.email (recipient_id) where state = 'QUEUED' and digest;
create index ix_email_settled_at on delivery.email (settled_at) where settled_at is not null;
create index ix_email_troubled on delivery.email (settled_at) where state in ('FAILED', 'DEAD', 'QUARANTINED');

-- The bytes of a claimed mail are kept within its page, too.
alter table delivery.email set (fillfactor = 70);

-- Rows come and go at the ends of the partial indexes: they are cleaned before anybody has to step over them.
alter table delivery.email set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
alter table delivery.notice set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- What the API wants back while it is being sent. No foreign key: it would lock the notice, and the API would wait for a worker
-- that settles; notices are never removed.
create table delivery.withdrawal (
    notice_id uuid        not null,
    reason    text        not null,
    at        timestamptz not null default now(),
    constraint pk_withdrawal primary key (notice_id)
);
comment on table delivery.withdrawal is
    'Notices that were SENDING when a change of the plan made an end of them. The worker heeds it when it next claims their email, if '
    'that was surely not taken: then they become CANCELLED. That of a notice which was told after all goes with the next change of its plan.';

-- Whether anything is sent. One row.
create table delivery.sending (
    only_one   boolean     not null default true,
    mode       text        not null default 'RUNNING',
    reason     text,
    changed_by text,
    changed_at timestamptz,
    constraint pk_sending primary key (only_one),
    constraint ck_sending_only_one check (only_one),
    constraint ck_sending_mode check (mode in ('RUNNING', 'PAUSED', 'DRAINING'))
);
comment on column delivery.sending.mode is
    'RUNNING. PAUSED: no email is assembled or begun. DRAINING: what is queued is sent, nothing more is assembled.';
insert into delivery.sending default values;

-- A mail server that is unwell, as all workers see it. One that is well has no row.
create table delivery.mail_server (
    name     text        not null,
    since    timestamptz not null,
    retry_at timestamptz not null,
    failures integer     not null,
    reason   text        not null,
    constraint pk_mail_server primary key (name)
);
comment on table delivery.mail_server is 'Mail servers that are unwell. From retry_at on one worker may try one mail.';

-- How far what is sent has gone ahead of a configured rate: that of all workers together, and that of a recipient's domain.
create table delivery.pace (
    key     text        not null,
    free_at timestamptz not null,
    constraint pk_pace primary key (key)
);
comment on column delivery.pace.free_at is 'When the next mail would have its turn, if mails came evenly.';

-- What operators did, and why.
create table delivery.operation (
    id           uuid        not null default uuidv7(),
    performed_at timestamptz not null default now(),
    performed_by text        not null default session_user,
    action       text        not null,
    email_id     uuid,
    reason       text        not null,
    constraint pk_operation primary key (id),
    constraint ck_operation_action check (action in ('RETRY', 'DISCARD', 'PAUSE', 'DRAIN', 'RESUME')),
    constraint ck_operation_reason check (reason <> '')
);

grant select on delivery.sending to career_worker;
grant select, insert, update, delete on delivery.mail_server, delivery.pace to career_worker;
grant delete on delivery.email to career_worker;
grant select, insert, delete on delivery.withdrawal to career_api;
grant select, delete on delivery.withdrawal to career_worker;
grant update (at) on delivery.withdrawal to career_api, career_worker; -- it takes this to lock a row

-- Operators' hands. They run with their owner's rights, so that who may call them reads and writes nothing else; session_user is the caller.
create function delivery.record_operation(action text, email_id uuid, why text) returns void
language plpgsql set search_path = '' as $$
begin
    if coalesce(btrim(why), '') = '' then
        raise exception 'Say why: it is recorded';
    end if;
    insert into delivery.operation (action, email_id, reason) values (action, email_id, btrim(why));
end $$;

-- Locks an email in trouble, or says why it cannot: first the email, then its notices by id, as a settlement does.
create function delivery.lock_troubled_email(wanted uuid) returns delivery.email
language plpgsql set search_path = '' as $$
declare
    found_email delivery.email;
begin
    select * into found_email from delivery.email e where e.id = wanted for update;
    if found_email.id is null then
        raise exception 'There is no email %', wanted;
    end if;
    if found_email.state not in ('FAILED', 'DEAD', 'QUARANTINED') then
        raise exception 'Email % is not in trouble: it is %', wanted, found_email.state;
    end if;
    perform from delivery.notice n where n.email_id = wanted order by n.id for update;
    return found_email;
end $$;

create function delivery.retry_email(id uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    email   delivery.email := delivery.lock_troubled_email(retry_email.id);
    -- What may have arrived is repeated as it was. Of a digest, parts may have been withdrawn since: it is composed afresh.
    as_was  boolean := email.rendered is not null and not email.digest;
begin
    perform delivery.record_operation('RETRY', email.id, why);
    update delivery.notice n
    set state = case when n.stale_at <= now() then 'SKIPPED' when as_was then 'SENDING' else 'QUEUED' end,
        reason = case when n.stale_at <= now() then 'stale' end,
        settled_at = case when n.stale_at <= now() then now() end
    where n.email_id = email.id and n.state = 'FAILED'
        and not exists (select from delivery.withdrawal w where w.notice_id = n.id);
    if not exists (select from delivery.notice n where n.email_id = email.id and n.state in ('QUEUED', 'SENDING')) then
        raise exception 'Nothing of email % is left to tell: it was withdrawn, or its time has passed', email.id;
    end if;
    update delivery.email e
    set state = 'QUEUED', attempt = 0, retries = 0, doubts = 0, paced = false, next_attempt_at = now(), expires_at = now() + interval '2 days',
        rendered = case when as_was then e.rendered end, reason = null, settled_at = null
    where e.id = email.id;
end $$;

create function delivery.discard_email(id uuid, why text) returns void
language plpgsql security definer set search_path = '' as $$
declare
    email delivery.email := delivery.lock_troubled_email(discard_email.id);
begin
    perform delivery.record_operation('DISCARD', email.id, why);
    update delivery.email e set state = 'DISCARDED', rendered = null where e.id = email.id;
end $$;

create function delivery.switch_sending(action text, new_mode text, why text) returns void
language plpgsql set search_path = '' as $$
begin
    perform delivery.record_operation(action, null, why);
    update delivery.sending set mode = new_mode, reason = btrim(why), changed_by = session_user, changed_at = now();
end $$;

create function delivery.pause_sending(why text) returns void
language sql security definer set search_path = '' as $$ select delivery.switch_sending('PAUSE', 'PAUSED', why) $$;

create function delivery.drain_sending(why text) returns void
language sql security definer set search_path = '' as $$ select delivery.switch_sending('DRAIN', 'DRAINING', why) $$;

create function delivery.resume_sending(why text) returns void
language sql security definer set search_path = '' as $$ select delivery.switch_sending('RESUME', 'RUNNING', why) $$;

create view delivery.troubled_email_v1 as
select e.id, e.state, e.reason, e.settled_at, p.name as recipient_name, p.email as recipient_email, e.retries, e.doubts,
       (select array_agg(distinct n.kind order by n.kind) from delivery.notice n where n.email_id = e.id) as kinds,
       (select count(*) from delivery.notice n
        where n.email_id = e.id and n.state = 'FAILED' and (n.stale_at is null or n.stale_at > now())
            and not exists (select from delivery.withdrawal w where w.notice_id = n.id)) as left_to_tell
from delivery.email e join career.person p on p.id = e.recipient_id
where e.state in ('FAILED', 'DEAD', 'QUARANTINED');
comment on view delivery.troubled_email_v1 is 'What was not delivered, and how many of its notices a retry would tell.';

create view delivery.sending_v1 as
select s.mode, s.changed_by, s.changed_at, s.reason, q.waiting, q.waits_since,
       (select array_agg(m.name || ': ' || m.reason order by m.name) from delivery.mail_server m) as unwell_servers
from delivery.sending s
    cross join (select count(*) as waiting, min(created_at) as waits_since from delivery.email where state = 'QUEUED') q;

create view delivery.operation_v1 as
select performed_at, performed_by, action, email_id, reason from delivery.operation;

revoke execute on all functions in schema delivery from public;
grant usage on schema delivery to career_operator;
grant select on delivery.troubled_email_v1, delivery.sending_v1, delivery.operation_v1 to career_operator;
grant execute on function delivery.retry_email, delivery.discard_email, delivery.pause_sending, delivery.drain_sending,
    delivery.resume_sending to career_operator;
