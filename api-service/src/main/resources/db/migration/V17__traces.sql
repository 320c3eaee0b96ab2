-- Traces from a change to the mails that it causes. Which span a mail was sent in is nowhere here: the worker's span names these.

alter table delivery.notice
    add column traceparent text,
    add constraint ck_notice_traceparent check (traceparent ~ '^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$');
comment on column delivery.notice.traceparent is
    'The span of the change that last wrote the notice, as in W3C Trace Context; null where the API was not tracing.';
