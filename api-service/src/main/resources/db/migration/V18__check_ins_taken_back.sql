-- Whoever was told the day of a check-in is told at once that it is moved, or will not take place. Such a notice is a CHECK_IN whose
-- occurrence is 'moved <day told> <new day> <when>' or 'cancelled <day told>': an API of an earlier version, which knows its kind,
-- leaves it alone or withdraws it, and an earlier worker tells of the new day as of any other.

-- The same as before, and when a check-in was recorded or skipped.
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
                       'id', c.id, 'due_on', c.due_on, 'planned_at', c.planned_at, 'status', c.status,
                       'settled_at', c.recorded_at) order by c.due_on, c.id), '[]')
               from career.check_in c where c.plan_id = p.id)
       ) as facts
from career.conversation_plan p
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id;

-- news tells them apart; day is the one that they are about, told_on the one that the reader knew. An earlier worker finds no due_on where there is nothing to remind of, and
-- gives the mail up, to be tried again by an operator.
create or replace view delivery.reminder_v1 as
select n.id as notice_id, n.kind, n.plan_id, n.stale_at, a.title,
       case when n.kind <> 'CHECK_IN' or n.occurrence not like 'cancelled %' then coalesce(a.due_on, c.due_on) end as due_on,
       case when n.recipient_id <> p.employee_id then e.name when m.subject is null then coalesce(p.manager_name, m.email) else m.name end
           as other_name,
       g.starts_at as meeting_starts_at, g.starts_at + make_interval(mins => g.minutes) as meeting_ends_at,
       n.subject_id, n.recipient_id = p.employee_id as to_employee,
       -- a plan that ends changes none of its check-ins, but takes them back
       coalesce(c.version, 0) + case when n.occurrence like 'cancelled %' and c.status = 'PLANNED' then 1 else 0 end as sequence,
       case when n.kind <> 'CHECK_IN' then n.kind when n.occurrence like 'moved %' then 'CHECK_IN_MOVED'
            when n.occurrence like 'cancelled %' then 'CHECK_IN_CANCELLED' else n.kind end as news,
       case when n.kind = 'CHECK_IN' and n.occurrence like 'cancelled %' then cast(split_part(n.occurrence, ' ', 2) as date)
            else coalesce(a.due_on, c.due_on) end as day,
       case when n.kind = 'CHECK_IN' and n.occurrence similar to '(moved|cancelled) %'
            then cast(split_part(n.occurrence, ' ', 2) as date) end as told_on
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    left join career.meeting g on g.plan_id = p.id
    left join career.action_item a on a.id = n.subject_id and n.kind in ('ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE')
    left join career.check_in c on c.id = n.subject_id and n.kind in ('CHECK_IN', 'CHECK_IN_NUDGE')
where n.kind in ('PREPARE', 'RECORD_OUTCOME', 'ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE', 'CHECK_IN', 'CHECK_IN_NUDGE');
comment on column delivery.notice.occurrence is
    'A local date, a revision, or a change: with kind, subject and recipient the natural key, unique for ever.';
