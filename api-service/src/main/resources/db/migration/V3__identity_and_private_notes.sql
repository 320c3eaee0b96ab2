-- What people choose for themselves, how accounts are followed, and notes that their author alone reads.

alter table career.person
    add column account_as_of          timestamptz,
    add column time_zone_chosen       boolean not null default false,
    add column locale_chosen          boolean not null default false,
    add column remind_of_outcome      boolean not null default true,
    add column remind_of_action_items boolean not null default true,
    add column remind_of_check_ins    boolean not null default true;
comment on column career.person.account_as_of is
    'When the token was issued that this profile follows: an older one, still in use somewhere, changes nothing.';

-- An address is proven by one account at a time: by the last that did so.
alter table career.person add column email_taken boolean not null default false;
comment on column career.person.email_taken is
    'Another account has proven this address: no mail for this person goes there until they have another one or prove it again.';
update career.person p set email_verified = false, email_taken = true
where email_verified and exists (
    select from career.person later
    where later.email_verified and lower(later.email) = lower(p.email) and (later.created_at, later.id) > (p.created_at, p.id));
create unique index uq_person_email_verified on career.person (lower(email)) where email_verified;

-- What an employee calls a manager is theirs: others who name the same address do not learn it.
alter table career.conversation_plan
    add column manager_email text,
    add column manager_name  text;
update career.conversation_plan p set manager_email = m.email, manager_name = nullif(m.name, m.email)
from career.person m where m.id = p.manager_id;
update career.person set name = email where subject is null;
alter table career.conversation_plan alter column manager_email set not null;
comment on column career.conversation_plan.manager_name is 'How the employee calls the manager until an account says their name.';

create table career.private_note (
    id         uuid        not null,
    plan_id    uuid        not null,
    author_id  uuid        not null,
    text       text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint pk_private_note primary key (id),
    constraint fk_private_note_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint fk_private_note_author_id foreign key (author_id) references career.person (id)
);
comment on table career.private_note is 'For its author alone: no view may read it, and no role but the API''s.';
create index ix_private_note_plan_id on career.private_note (plan_id, author_id);

grant select, insert, update, delete on career.private_note to career_api;

-- A person's own notices, newest first.
create index ix_notice_recipient_id on delivery.notice (recipient_id, due_at);

-- The same as before, but to nobody's address that has become somebody else's.
create or replace view delivery.message_v1 as
select n.id as notice_id, n.kind, n.plan_id, m.subject, m.message, e.name as employee_name,
       case when not e.email_taken then e.email end as employee_email
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

-- The same as before, but a manager without account is called what the employee calls them.
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
where n.kind not in ('INVITATION', 'AGENDA', 'FOLLOW_UP');
