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

drop index delivery.ix_notice_due;
create index ix_notice_due on delivery.notice (digest, due_at) where state = 'PENDING';

drop index delivery.ix_email_ready;
drop index delivery.ix_email_suspect;
create index ix_email_ready on delivery.email (digest, next_attempt_at) where state = 'QUEUED';
create index ix_email_suspect on delivery.email (next_attempt_at) where state = 'QUEUED' and attempt > 0 and rendered is null;
create index ix_email_recipient_id on delivery.email (recipient_id) where state = 'QUEUED' and digest;
create index ix_email_settled_at on delivery.email (settled_at) where settled_at is not null;
create index ix_email_troubled on delivery.email (settled_at) where state in ('FAILED', 'DEAD', 'QUARANTINED');

-- Rows come and go at the ends of the partial indexes: they are cleaned before anybody has to step over them.
alter table delivery.email set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);
alter table delivery.notice set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

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
