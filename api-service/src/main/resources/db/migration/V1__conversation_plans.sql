-- Base tables of the conversation plan. Names of constraints and indexes: docs/architecture.md, "Names in the database".

create table career.person (
    id             uuid        not null,
    issuer         text,
    subject        text,
    email          text        not null,
    email_verified boolean     not null,
    name           text        not null,
    time_zone      text        not null,
    locale         text        not null,
    reminder_hour  integer     not null,
    created_at     timestamptz not null,
    version        bigint      not null,
    constraint pk_person primary key (id),
    constraint uq_person_issuer_subject unique (issuer, subject),
    constraint ck_person_account_is_whole check ((issuer is null) = (subject is null)),
    constraint ck_person_reminder_hour check (reminder_hour between 0 and 23)
);
create unique index uq_person_email_unlinked on career.person (lower(email)) where subject is null;
create index ix_person_email on career.person (lower(email));

create table career.conversation_plan (
    id           uuid        not null,
    employee_id  uuid        not null,
    manager_id   uuid        not null,
    title        text        not null,
    status       text        not null,
    created_at   timestamptz not null,
    requested_at timestamptz,
    ended_at     timestamptz,
    version      bigint      not null,
    constraint pk_conversation_plan primary key (id),
    constraint fk_conversation_plan_employee_id foreign key (employee_id) references career.person (id),
    constraint fk_conversation_plan_manager_id foreign key (manager_id) references career.person (id),
    constraint ck_conversation_plan_two_people check (employee_id <> manager_id),
    constraint ck_conversation_plan_status check (status in ('PREPARING', 'REQUESTED', 'SCHEDULED', 'HELD', 'COMPLETED', 'CANCELLED'))
);
comment on column career.conversation_plan.status is
    'The step last taken. FOLLOWED_UP is not stored: it is HELD with a follow-up that the delivery ledger says was sent.';
create index ix_conversation_plan_employee_id on career.conversation_plan (employee_id);
create index ix_conversation_plan_manager_id on career.conversation_plan (manager_id);

create table career.invitation (
    plan_id uuid        not null,
    subject text        not null,
    message text        not null,
    sent_at timestamptz not null,
    version bigint      not null,
    constraint pk_invitation primary key (plan_id),
    constraint fk_invitation_plan_id foreign key (plan_id) references career.conversation_plan (id)
);

create table career.meeting (
    plan_id   uuid        not null,
    starts_at timestamptz not null,
    minutes   integer     not null,
    time_zone text        not null,
    place     text,
    link      text,
    version   bigint      not null,
    constraint pk_meeting primary key (plan_id),
    constraint fk_meeting_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_meeting_minutes check (minutes between 5 and 480)
);

create table career.agenda (
    plan_id   uuid   not null,
    shared_at timestamptz,
    subject   text,
    message   text,
    version   bigint not null,
    constraint pk_agenda primary key (plan_id),
    constraint fk_agenda_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_agenda_shared_with_message check ((shared_at is null) = (message is null) and (shared_at is null) = (subject is null))
);

create table career.agenda_item (
    id             uuid        not null,
    plan_id        uuid        not null,
    position       integer     not null,
    topic          text        not null,
    title          text        not null,
    minutes        integer     not null,
    talking_points text[]      not null,
    questions      text[]      not null,
    author         text        not null,
    created_at     timestamptz not null,
    version        bigint      not null,
    constraint pk_agenda_item primary key (id),
    constraint fk_agenda_item_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_agenda_item_author check (author in ('EMPLOYEE', 'MANAGER'))
);
create index ix_agenda_item_plan_id on career.agenda_item (plan_id, position);

create table career.outcome (
    plan_id     uuid        not null,
    recorded_at timestamptz not null,
    version     bigint      not null,
    constraint pk_outcome primary key (plan_id),
    constraint fk_outcome_plan_id foreign key (plan_id) references career.conversation_plan (id)
);

create table career.takeaway (
    id         uuid        not null,
    plan_id    uuid        not null,
    author     text        not null,
    position   integer     not null,
    text       text        not null,
    created_at timestamptz not null,
    constraint pk_takeaway primary key (id),
    constraint fk_takeaway_plan_id foreign key (plan_id) references career.outcome (plan_id),
    constraint ck_takeaway_author check (author in ('EMPLOYEE', 'MANAGER'))
);
create index ix_takeaway_plan_id on career.takeaway (plan_id, author, position);

create table career.action_item (
    id         uuid        not null,
    plan_id    uuid        not null,
    owner      text        not null,
    author     text        not null,
    title      text        not null,
    due_on     date        not null,
    planned_at timestamptz not null,
    planned_by text        not null,
    status     text        not null,
    created_at timestamptz not null,
    closed_at  timestamptz,
    version    bigint      not null,
    constraint pk_action_item primary key (id),
    constraint fk_action_item_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_action_item_owner check (owner in ('EMPLOYEE', 'MANAGER')),
    constraint ck_action_item_author check (author in ('EMPLOYEE', 'MANAGER')),
    constraint ck_action_item_planned_by check (planned_by in ('EMPLOYEE', 'MANAGER')),
    constraint ck_action_item_status check (status in ('OPEN', 'DONE', 'DROPPED')),
    constraint ck_action_item_closed check ((status = 'OPEN') = (closed_at is null))
);
comment on column career.action_item.planned_at is 'When due date and owner were last set; planned_by says by whom.';
create index ix_action_item_plan_id on career.action_item (plan_id, due_on);

create table career.action_item_progress (
    id             uuid        not null,
    action_item_id uuid        not null,
    author         text        not null,
    note           text        not null,
    status         text        not null,
    recorded_at    timestamptz not null,
    constraint pk_action_item_progress primary key (id),
    constraint fk_action_item_progress_action_item_id foreign key (action_item_id) references career.action_item (id),
    constraint ck_action_item_progress_author check (author in ('EMPLOYEE', 'MANAGER')),
    constraint ck_action_item_progress_status check (status in ('OPEN', 'DONE', 'DROPPED'))
);
create index ix_action_item_progress_action_item_id on career.action_item_progress (action_item_id, recorded_at);

create table career.follow_up (
    plan_id     uuid    not null,
    subject     text    not null,
    message     text    not null,
    edited      boolean not null,
    held        boolean not null,
    revision    integer not null,
    approved_at timestamptz,
    version     bigint  not null,
    constraint pk_follow_up primary key (plan_id),
    constraint fk_follow_up_plan_id foreign key (plan_id) references career.outcome (plan_id),
    constraint ck_follow_up_held_or_approved check (not (held and approved_at is not null))
);

create table career.check_in_series (
    plan_id uuid   not null,
    rhythm  text   not null,
    version bigint not null,
    constraint pk_check_in_series primary key (plan_id),
    constraint fk_check_in_series_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_check_in_series_rhythm check (rhythm in ('NONE', 'WEEKLY', 'EVERY_TWO_WEEKS', 'MONTHLY', 'QUARTERLY'))
);

create table career.check_in (
    id          uuid        not null,
    plan_id     uuid        not null,
    due_on      date        not null,
    planned_at  timestamptz not null,
    status      text        not null,
    progress    text,
    recorded_by text,
    recorded_at timestamptz,
    version     bigint      not null,
    constraint pk_check_in primary key (id),
    constraint fk_check_in_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_check_in_status check (status in ('PLANNED', 'RECORDED', 'SKIPPED')),
    constraint ck_check_in_recorded check ((status = 'PLANNED') = (recorded_at is null)),
    constraint ck_check_in_recorded_by check (recorded_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_check_in_plan_id on career.check_in (plan_id, due_on);

grant usage on schema career to career_api;
grant select, insert, update, delete on all tables in schema career to career_api;
revoke all on career.flyway_schema_history from career_api;
