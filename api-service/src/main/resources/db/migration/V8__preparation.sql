-- How an employee prepares: self-assessment, career paths and the talks about them, development requests, and what of it the
-- agenda refers to.

create table career.self_assessment_entry (
    id         uuid        not null,
    plan_id    uuid        not null,
    kind       text        not null,
    text       text        not null,
    shared     boolean     not null,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint pk_self_assessment_entry primary key (id),
    constraint fk_self_assessment_entry_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_self_assessment_entry_kind check (kind in (
        'STRENGTH', 'UNDERUSED_SKILL', 'AREA_TO_IMPROVE', 'ENERGIZING_TASK', 'FULFILLING_WORK', 'INTEREST', 'LONG_TERM_GOAL')),
    constraint ck_self_assessment_entry_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_self_assessment_entry_plan_id on career.self_assessment_entry (plan_id, created_at);

create table career.career_path (
    id                   uuid        not null,
    plan_id              uuid        not null,
    role_title           text        not null,
    direction            text        not null,
    source               text,
    posting_url          text,
    qualification_names  text[]      not null,
    qualification_levels text[]      not null,
    shared               boolean     not null,
    created_at           timestamptz not null,
    changed_by           text        not null,
    changed_at           timestamptz not null,
    version              bigint      not null,
    constraint pk_career_path primary key (id),
    constraint fk_career_path_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_career_path_direction check (direction in ('VERTICAL', 'LATERAL', 'SPECIALIST', 'LEADERSHIP')),
    constraint ck_career_path_qualifications check (cardinality(qualification_names) = cardinality(qualification_levels)),
    constraint ck_career_path_qualification_levels check (qualification_levels <@ '{HAVE,PARTLY,MISSING}'),
    constraint ck_career_path_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_career_path_plan_id on career.career_path (plan_id, created_at);

create table career.informational_interview (
    id             uuid        not null,
    career_path_id uuid        not null,
    colleague      text        not null,
    planned_on     date,
    status         text        not null,
    learnt         text,
    shared         boolean     not null,
    created_at     timestamptz not null,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    version        bigint      not null,
    constraint pk_informational_interview primary key (id),
    constraint fk_informational_interview_career_path_id foreign key (career_path_id) references career.career_path (id),
    constraint ck_informational_interview_status check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint ck_informational_interview_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_informational_interview_career_path_id on career.informational_interview (career_path_id, created_at);

create table career.development_request (
    id                        uuid        not null,
    plan_id                   uuid        not null,
    kind                      text        not null,
    title                     text        not null,
    reason                    text        not null,
    wished_for                date,
    self_assessment_entry_ids uuid[]      not null,
    career_path_ids           uuid[]      not null,
    answer                    text,
    answer_note               text,
    answered_at               timestamptz,
    created_at                timestamptz not null,
    changed_by                text        not null,
    changed_at                timestamptz not null,
    version                   bigint      not null,
    constraint pk_development_request primary key (id),
    constraint fk_development_request_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_development_request_kind check (kind in (
        'LEAD_PROJECT', 'MENTOR', 'CERTIFICATION', 'TRAINING', 'SHADOWING', 'STRETCH_ASSIGNMENT', 'INTRODUCTION', 'OTHER')),
    constraint ck_development_request_answer check (answer in ('AGREED', 'NEEDS_DISCUSSION', 'DECLINED')),
    constraint ck_development_request_answered check (
        (answer is null) = (answered_at is null) and (answer is not null or answer_note is null)),
    constraint ck_development_request_changed_by check (changed_by in ('EMPLOYEE', 'MANAGER'))
);
create index ix_development_request_plan_id on career.development_request (plan_id, created_at);

-- A request becomes one action item at most.
alter table career.action_item
    add column development_request_id uuid,
    add constraint fk_action_item_development_request_id foreign key (development_request_id) references career.development_request (id);
create unique index uq_action_item_development_request_id on career.action_item (development_request_id);

alter table career.agenda_item
    add column development_request_ids uuid[] not null default '{}',
    add column career_path_ids         uuid[] not null default '{}';

create table career.agenda_removal (
    id         uuid        not null,
    plan_id    uuid        not null,
    title      text        not null,
    removed_by text        not null,
    removed_at timestamptz not null,
    constraint pk_agenda_removal primary key (id),
    constraint fk_agenda_removal_plan_id foreign key (plan_id) references career.conversation_plan (id),
    constraint ck_agenda_removal_removed_by check (removed_by in ('EMPLOYEE', 'MANAGER'))
);
comment on table career.agenda_removal is 'Items that were removed from an agenda that the manager had: they are told so.';
create index ix_agenda_removal_plan_id on career.agenda_removal (plan_id, removed_at);

-- What requests and agenda items refer to by id. Ids of what was deleted are kept where they were, and found here no more.
create view career.preparation_part as
select e.id, e.plan_id, 'SELF_ASSESSMENT_ENTRY' as kind, e.shared from career.self_assessment_entry e
union all
select p.id, p.plan_id, 'CAREER_PATH', p.shared from career.career_path p
union all
select r.id, r.plan_id, 'DEVELOPMENT_REQUEST',
       exists (select from career.agenda a where a.plan_id = r.plan_id and a.shared_at is not null)
from career.development_request r;
comment on column career.preparation_part.shared is 'Whether the manager may see it.';

grant select, insert, update, delete on career.self_assessment_entry, career.career_path, career.informational_interview,
    career.development_request, career.agenda_removal to career_api;
grant select on career.preparation_part to career_api;
