-- Who changed something last, and when: for whoever is refused because they have not seen that change. The defaults are for
-- replicas of the release before this one, which may still be writing.

alter table career.meeting
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_meeting_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.agenda_item
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_agenda_item_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.outcome
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_outcome_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.action_item
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_action_item_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.follow_up
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_follow_up_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.check_in
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_check_in_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
alter table career.person add column changed_at timestamptz not null default now();

update career.agenda_item set changed_by = author, changed_at = created_at;
update career.outcome set changed_at = recorded_at;
update career.action_item set changed_by = author, changed_at = coalesce(closed_at, planned_at);
update career.follow_up f set changed_at = coalesce(f.approved_at, o.recorded_at) from career.outcome o where o.plan_id = f.plan_id;
update career.check_in set changed_by = coalesce(recorded_by, 'EMPLOYEE'), changed_at = coalesce(recorded_at, planned_at);
update career.person set changed_at = created_at;
