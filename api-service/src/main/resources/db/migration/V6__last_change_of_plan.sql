-- Who changed a plan last, and when. The defaults are for replicas of the release before this one.

alter table career.conversation_plan
    add column changed_by text not null default 'EMPLOYEE',
    add column changed_at timestamptz not null default now(),
    add constraint ck_conversation_plan_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'));
update career.conversation_plan set changed_at = coalesce(ended_at, requested_at, created_at);
