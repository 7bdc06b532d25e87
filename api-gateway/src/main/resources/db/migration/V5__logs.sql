-- Every change of a consultation, whichever way it came.
create table log.change_log (
    position  bigint      generated always as identity primary key,
    cons_id   uuid        not null references cons.consultations,
    at        timestamptz not null,
    kind      text        not null,
    field     text,
    old_value jsonb,
    new_value jsonb,
    origin    text        not null,
    actor     text,
    comment   text,
    event_id  text
);

create index change_log_cons on log.change_log (cons_id, at desc, position desc);

-- What Chatwoot reported and what became of it; personal data, kept for a limited time.
create table log.webhook_log (
    day        date        not null,
    position   bigint      generated always as identity,
    source     text        not null,
    event_id   text        not null,
    type       text        not null,
    key        text        not null,
    cons_id    uuid,
    verdict    text        not null,
    payload    jsonb       not null,
    created_at timestamptz not null default now(),
    primary key (day, position)
) partition by range (day);

create table log.webhook_log_default partition of log.webhook_log default;
