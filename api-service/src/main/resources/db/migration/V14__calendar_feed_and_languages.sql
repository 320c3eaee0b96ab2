-- Calendars that people subscribe to, and drafts in the employee's language.

-- One feed a person. Who reads this table cannot read a calendar: it knows the secret's digest alone.
create table career.calendar_feed (
    person_id   uuid        not null,
    secret_hash bytea,
    changed_at  timestamptz not null,
    version     bigint      not null,
    constraint pk_calendar_feed primary key (person_id),
    constraint fk_calendar_feed_person_id foreign key (person_id) references career.person (id),
    constraint uq_calendar_feed_secret_hash unique (secret_hash),
    constraint ck_calendar_feed_secret_hash check (octet_length(secret_hash) = 32)
);
comment on column career.calendar_feed.secret_hash is 'SHA-256 of the secret in its address; null once it was revoked.';
grant select, insert, update, delete on career.calendar_feed to career_api;

-- The same as before, and in which language the employee reads what is drafted for them.
create or replace view career.plan_facts as
select p.id as plan_id,
       jsonb_build_object(
           'employee', jsonb_build_object(
               'id', e.id, 'name', e.name, 'time_zone', e.time_zone, 'locale', e.locale, 'reminder_hour', e.reminder_hour,
               'remind_of_preparation', e.remind_of_preparation, 'remind_of_outcome', e.remind_of_outcome,
               'remind_of_action_items', e.remind_of_action_items, 'remind_of_check_ins', e.remind_of_check_ins,
               'reachable', not e.email_taken),
           'manager', jsonb_build_object(
               'id', m.id,
               'name', case when p.requested_at is not null and m.subject is not null then m.name
                            else coalesce(p.manager_name, p.manager_email) end,
               'time_zone', m.time_zone, 'reminder_hour', m.reminder_hour,
               'remind_of_preparation', m.remind_of_preparation, 'remind_of_outcome', m.remind_of_outcome,
               'remind_of_action_items', m.remind_of_action_items, 'remind_of_check_ins', m.remind_of_check_ins,
               'reachable', not m.email_taken),
           'ended_at', p.ended_at,
           'invitation', (
               select jsonb_build_object('sent_at', i.sent_at, 'edited_at', i.edited_at, 'declined_at', i.declined_at)
               from career.invitation i where i.plan_id = p.id),
           'proposals', (
               select coalesce(jsonb_agg(jsonb_build_object('by', t.by, 'proposed_at', t.at, 'last_starts_at', t.last)), '[]')
               from (select o.proposed_by as by, max(o.proposed_at) as at, max(o.starts_at) as last
                     from career.proposed_time o where o.plan_id = p.id group by o.proposed_by) t),
           'agenda', (
               select jsonb_build_object(
                   'shared_at', a.shared_at, 'shares_automatically', a.shares_automatically,
                   'subject', a.subject, 'message', case when p.status = 'SCHEDULED' and a.shared_at is null then a.message end)
               from career.agenda a where a.plan_id = p.id),
           'first_agenda_item_at', (select min(i.created_at) from career.agenda_item i where i.plan_id = p.id),
           -- Only where the agenda is about to share itself: it can be long.
           'agenda_items', case
               when p.status = 'SCHEDULED' and not exists (
                   select from career.agenda a where a.plan_id = p.id and (a.shared_at is not null or not a.shares_automatically))
               then (select jsonb_agg(jsonb_build_object(
                         'title', i.title, 'minutes', i.minutes, 'talking_points', i.talking_points, 'questions', i.questions)
                         order by i.position, i.id)
                     from career.agenda_item i where i.plan_id = p.id) end,
           'preparation', case when p.status = 'SCHEDULED' then (
               select x.preparation from career.preparation x where x.plan_id = p.id) end,
           'meeting', (select to_jsonb(g) from career.meeting g where g.plan_id = p.id),
           'outcome', (select to_jsonb(o) from career.outcome o where o.plan_id = p.id),
           'follow_up', (select to_jsonb(f) from career.follow_up f where f.plan_id = p.id),
           'action_items', (
               select coalesce(jsonb_agg(jsonb_build_object(
                       'id', i.id, 'owner', i.owner, 'title', i.title, 'due_on', i.due_on, 'planned_at', i.planned_at,
                       'planned_by', i.planned_by, 'status', i.status) order by i.due_on, i.id), '[]')
               from career.action_item i where i.plan_id = p.id),
           'check_ins', (
               select coalesce(jsonb_agg(jsonb_build_object(
                       'id', c.id, 'due_on', c.due_on, 'planned_at', c.planned_at, 'status', c.status) order by c.due_on, c.id), '[]')
               from career.check_in c where c.plan_id = p.id)
       ) as facts
from career.conversation_plan p
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id;
