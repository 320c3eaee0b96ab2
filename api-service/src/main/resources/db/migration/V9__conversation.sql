-- The rest of the outcome, what check-ins tell of action items, and the action items of all plans of one person.

create table career.feedback (
    id         uuid        not null,
    plan_id    uuid        not null,
    kind       text        not null,
    text       text        not null,
    example    text,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint pk_feedback primary key (id),
    constraint fk_feedback_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_feedback_kind check (kind in ('STRENGTH', 'TO_DEVELOP')),
    constraint ck_feedback_changed_by check (changed_by = 'MANAGER')
);
comment on table career.feedback is 'What the manager tells the employee: nobody else writes it.';
create index ix_feedback_plan_id on career.feedback (plan_id, created_at);

create table career.opportunity (
    id         uuid        not null,
    plan_id    uuid        not null,
    kind       text        not null,
    title      text        not null,
    note       text,
    author     text        not null,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint pk_opportunity primary key (id),
    constraint fk_opportunity_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_opportunity_kind check (kind in ('UPCOMING_PROJECT', 'STRETCH_ASSIGNMENT', 'TRAINING')),
    constraint ck_opportunity_author check (author in ('EMPLOYEE', 'MANAGER')),
    constraint ck_opportunity_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_opportunity_plan_id on career.opportunity (plan_id, created_at);

alter table career.action_item_progress
    add column due_on      date,
    add column check_in_id uuid,
    add constraint fk_action_item_progress_check_in_id foreign key (check_in_id) references career.check_in (id);
comment on column career.action_item_progress.due_on is 'The due date from then on; null where the entry did not move it.';
create index ix_action_item_progress_check_in_id on career.action_item_progress (check_in_id);

create index ix_action_item_plan_id_status on career.action_item (plan_id, status, due_on, id);

grant select, insert, update, delete on career.feedback to career_api;
grant select, insert, update, delete on career.opportunity to career_api;
