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
update career.person p set email_verified = false
where email_verified and exists (
    select from career.person later
    where later.email_verified and lower(later.email) = lower(p.email) and (later.created_at, later.id) > (p.created_at, p.id));
create unique index uq_person_email_verified on career.person (lower(email)) where email_verified;

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
