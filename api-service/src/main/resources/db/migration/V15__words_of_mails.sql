-- What mails say besides: the mail that a message answers, what the other side promised, the next check-in.

create or replace view delivery.message_v1 as
select n.id as notice_id, n.kind, n.plan_id, m.subject, m.message, e.name as employee_name,
       case when not e.email_taken then e.email end as employee_email,
       case when n.kind <> 'INVITATION' then (
           select i.email_id from delivery.notice i
           where i.plan_id = n.plan_id and i.kind = 'INVITATION' and i.recipient_id = n.recipient_id and i.state = 'SENT'
           order by i.due_at desc limit 1) end as thread_email_id
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

create or replace view delivery.reminder_v1 as
select n.id as notice_id, n.kind, n.plan_id, n.stale_at, a.title, coalesce(a.due_on, c.due_on) as due_on,
       case when n.recipient_id <> p.employee_id then e.name when m.subject is null then coalesce(p.manager_name, m.email) else m.name end
           as other_name,
       g.starts_at as meeting_starts_at, g.starts_at + make_interval(mins => g.minutes) as meeting_ends_at,
       n.subject_id, n.recipient_id = p.employee_id as to_employee, coalesce(c.version, 0) as sequence
from delivery.notice n
    join career.conversation_plan p on p.id = n.plan_id
    join career.person e on e.id = p.employee_id
    join career.person m on m.id = p.manager_id
    left join career.meeting g on g.plan_id = p.id
    left join career.action_item a on a.id = n.subject_id and n.kind in ('ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE')
    left join career.check_in c on c.id = n.subject_id and n.kind in ('CHECK_IN', 'CHECK_IN_NUDGE')
where n.kind in ('PREPARE', 'RECORD_OUTCOME', 'ACTION_ITEM_DUE_SOON', 'ACTION_ITEM_DUE_TODAY', 'ACTION_ITEM_OVERDUE', 'CHECK_IN', 'CHECK_IN_NUDGE');

-- Both parties of a plan that keeps its promises know all of them.
create view delivery.promise_v1 as
select a.plan_id, a.id as action_item_id, a.owner, a.title, a.due_on
from career.action_item a
    join career.conversation_plan p on p.id = a.plan_id
where a.status = 'OPEN' and p.status = 'HELD';
comment on view delivery.promise_v1 is 'The action items that are open, of plans whose promises are being kept.';

create view delivery.planned_check_in_v1 as
select c.plan_id, c.id as check_in_id, c.due_on
from career.check_in c
    join career.conversation_plan p on p.id = c.plan_id
where c.status = 'PLANNED' and p.status = 'HELD';
comment on view delivery.planned_check_in_v1 is 'The check-ins to come, and those of which nothing was recorded yet.';

grant select on delivery.promise_v1, delivery.planned_check_in_v1 to career_worker;
