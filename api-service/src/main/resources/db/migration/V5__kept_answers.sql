-- What was answered to a request with an Idempotency-Key, for repeats of it. Only the person who sent it gets it again.

create table career.kept_answer (
    person_id uuid not null,
    key text not null,
    fingerprint text not null,
    status integer not null,
    location text,
    etag text not null,
    body text not null,
    answered_at timestamptz not null,
    constraint pk_kept_answer primary key (person_id, key),
    constraint fk_kept_answer_person_id foreign key (person_id) references career.person (id),
    constraint ck_kept_answer_key check (length(key) between 1 and 255),
    constraint ck_kept_answer_status check (status between 200 and 299)
);

-- For forgetting those that are too old.
create index ix_kept_answer_answered_at on career.kept_answer (answered_at);

grant select, insert, update, delete on career.kept_answer to career_api;
