-- Few statements for each request: what is always read together is kept, or gathered, together. Nothing has been released yet, so
-- no earlier replica can miss the tables that go.

-- Takeaways and the rhythm of check-ins are part of the outcome and of nothing else.
alter table career.outcome
    add column employee_takeaways text[] not null default '{}',
    add column manager_takeaways  text[] not null default '{}',
    add column check_in_rhythm    text   not null default 'NONE',
    add constraint ck_outcome_check_in_rhythm check (check_in_rhythm in ('NONE', 'WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY', 'QUARTERLY'));
update career.outcome o set
    employee_takeaways = array(
        select t.text from career.takeaway t where t.plan_id = o.plan_id and t.author = 'EMPLOYEE' order by t.position),
    manager_takeaways = array(
        select t.text from career.takeaway t where t.plan_id = o.plan_id and t.author = 'MANAGER' order by t.position),
    check_in_rhythm = coalesce((select s.rhythm from career.check_in_series s where s.plan_id = o.plan_id), 'NONE');
drop table career.takeaway;
drop table career.check_in_series;

-- All of a plan's state from which notices and drafts follow, in one row: read after every change.
create view career.plan_facts as
select p.id as plan_id,
       jsonb_build_object(
           'employee', jsonb_build_object(
               'id', e.id, 'name', e.name, 'time_zone', e.time_zone, 'reminder_hour', e.reminder_hour,
               'remind_of_outcome', e.remind_of_outcome, 'remind_of_action_items', e.remind_of_action_items,
               'remind_of_check_ins', e.remind_of_check_ins, 'reachable', not e.email_taken),
           'manager', jsonb_build_object(
               'id', m.id,
               'name', case when p.requested_at is not null and m.subject is not null then m.name
                            else coalesce(p.manager_name, p.manager_email) end,
               'time_zone', m.time_zone, 'reminder_hour', m.reminder_hour,
               'remind_of_outcome', m.remind_of_outcome, 'remind_of_action_items', m.remind_of_action_items,
               'remind_of_check_ins', m.remind_of_check_ins, 'reachable', not m.email_taken),
           'invitation_sent_at', (select i.sent_at from career.invitation i where i.plan_id = p.id),
           'agenda_shared_at', (select a.shared_at from career.agenda a where a.plan_id = p.id),
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

grant select on career.plan_facts to career_api;
