-- Asking for the meeting, answering, agreeing on a time: drafts and answers of the invitation, proposed times, what a calendar
-- needs to follow a meeting, the agenda that shares itself, and what people are told of all that.

-- One invitation a plan: a draft until it is sent, and again once it was declined.
alter table career.invitation
    alter column sent_at drop not null,
    add column edited_at    timestamptz,
    add column declined_at  timestamptz,
    add column decline_note text,
    add column changed_by   text not null default 'EMPLOYEE',
    add column changed_at   timestamptz not null default now(),
    add constraint ck_invitation_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER')),
    add constraint ck_invitation_declined check (declined_at is null or sent_at is null),
    add constraint ck_invitation_decline_note check (decline_note is null or declined_at is not null);
update career.invitation set changed_at = sent_at, edited_at = sent_at;
comment on column career.invitation.edited_at is 'When the employee chose these words; until then they follow the plan, and what it proposes.';

create table career.proposed_time (
    id          uuid        not null,
    plan_id     uuid        not null,
    proposed_by text        not null,
    starts_at   timestamptz not null,
    minutes     integer     not null,
    time_zone   text        not null,
    place       text,
    link        text,
    note        text,
    proposed_at timestamptz not null,
    version     bigint      not null,
    constraint pk_proposed_time primary key (id),
    constraint fk_proposed_time_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_proposed_time_proposed_by check (proposed_by in ('EMPLOYEE', 'MANAGER')),
    constraint ck_proposed_time_minutes check (minutes between 5 and 480)
);
create index ix_proposed_time_plan_id on career.proposed_time (plan_id, starts_at);
grant select, insert, update, delete on career.proposed_time to career_api;

-- RFC 5545: SEQUENCE rises with every change of the meeting. agreed_at tells since when its time is known.
alter table career.meeting
    add column sequence  integer     not null default 0,
    add column agreed_at timestamptz not null default now();
update career.meeting set agreed_at = changed_at;

alter table career.agenda
    add column shares_automatically boolean not null default true,
    add column changed_at timestamptz not null default now(),
    drop constraint ck_agenda_shared_with_message,
    add constraint ck_agenda_words check ((subject is null) = (message is null) and (shared_at is null or message is not null));
comment on column career.agenda.shared_at is
    'When the employee shared it. What shared itself was shared when its notice was settled, as the delivery ledger says.';

alter table career.person add column remind_of_preparation boolean not null default true;

alter table delivery.notice
    drop constraint ck_notice_kind,
    add constraint ck_notice_kind check (kind in (
        'INVITATION', 'INVITATION_DECLINED', 'TIMES_PROPOSED', 'MEETING_ACCEPTED', 'MEETING_MOVED', 'MEETING_CANCELLED', 'AGENDA',
        'PREPARE', 'RECORD_OUTCOME', 'FOLLOW_UP', 'ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE',
        'CHECK_IN', 'CHECK_IN_NUDGE'));

-- The same as before, but an agenda that shares itself is mailed before anybody calls it shared.
create or replace view delivery.message_v1 as
select n.id as notice_id, n.kind, n.plan_id, m.subject, m.message, e.name as employee_name,
       case when not e.email_taken then e.email end as employee_email
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join lateral (
        select i.subject, i.message from career.invitation i where n.kind = 'INVITATION' and i.plan_id = n.plan_id
        union all
        select a.subject, a.message from career.agenda a where n.kind = 'AGENDA' and a.plan_id = n.plan_id and a.message is not null
        union all
        select f.subject, f.message from career.follow_up f where n.kind = 'FOLLOW_UP' and f.plan_id = n.plan_id
    ) m on true;

-- The same as before, of the kinds that remind.
create or replace view delivery.reminder_v1 as
select n.id as notice_id, n.kind, n.plan_id, n.stale_at, a.title, coalesce(a.due_on, c.due_on) as due_on,
       case when n.recipient_id <> p.employee_id then e.name when m.subject is null then coalesce(p.manager_name, m.email) else m.name end
           as other_name,
       g.starts_at as meeting_starts_at, g.starts_at + make_interval(mins => g.minutes) as meeting_ends_at
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    left join career.meeting g on g.plan_id = p.id
    left join career.action_item a on a.id = n.subject_id and n.kind in ('ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE')
    left join career.check_in c on c.id = n.subject_id and n.kind in ('CHECK_IN', 'CHECK_IN_NUDGE')
where n.kind in ('PREPARE', 'RECORD_OUTCOME', 'ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE', 'CHECK_IN', 'CHECK_IN_NUDGE');

-- The meeting as both calendars know it. A cancellation is one change after the last.
create view delivery.meeting_v1 as
select n.id as notice_id, n.kind, n.plan_id, g.sequence + case when n.kind = 'MEETING_CANCELLED' then 1 else 0 end as sequence,
       g.starts_at, g.minutes, g.time_zone, g.place, g.link,
       e.name as employee_name, case when not e.email_taken then e.email end as employee_email,
       case when m.subject is null then coalesce(p.manager_name, m.email) else m.name end as manager_name,
       case when not m.email_taken then m.email end as manager_email,
       n.recipient_id = p.employee_id as to_employee
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    join career.meeting g on g.plan_id = p.id
where n.kind in ('MEETING_ACCEPTED', 'MEETING_MOVED', 'MEETING_CANCELLED');

-- What one party answers to the other: the invitation is declined, or other times are proposed.
create view delivery.answer_v1 as
select n.id as notice_id, n.kind, n.plan_id,
       case when n.recipient_id <> p.employee_id then e.name when m.subject is null then coalesce(p.manager_name, m.email) else m.name end
           as other_name,
       case n.kind when 'INVITATION_DECLINED' then i.decline_note else t.note end as note,
       coalesce(t.times, '{}') as times, t.minutes
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    left join career.invitation i on i.plan_id = p.id
    left join lateral (
        select array_agg(o.starts_at order by o.starts_at) as times, max(o.minutes) as minutes, max(o.note) as note
        from career.proposed_time o
        where o.plan_id = p.id and o.proposed_by = case when n.recipient_id = p.employee_id then 'MANAGER' else 'EMPLOYEE' end
    ) t on n.kind = 'TIMES_PROPOSED'
where n.kind in ('INVITATION_DECLINED', 'TIMES_PROPOSED');

grant select on delivery.meeting_v1, delivery.answer_v1 to career_worker;
