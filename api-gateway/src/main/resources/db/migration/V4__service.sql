-- The row is written by the creation's own transaction, so a crash leaves the key free.
create table sys.idempotency_keys (
    caller     text        not null,
    key        text        not null,
    body_hash  text        not null,
    cons_id    uuid        not null references cons.consultations,
    expires_at timestamptz not null,
    primary key (caller, key)
);

create index idempotency_keys_expiry on sys.idempotency_keys (expires_at);

-- Events already applied, by the day the event carries, so that one partition answers.
create table sys.inbox (
    day      date        not null,
    event_id text        not null,
    seen_at  timestamptz not null default now(),
    primary key (day, event_id)
) partition by range (day);

-- Facts older than any partition, and whatever arrives should partitions ever be missing.
create table sys.inbox_default partition of sys.inbox default;

-- What an outside system is known to hold of a consultation and what is under way to it.
create table sys.shadows (
    cons_id uuid  not null references cons.consultations,
    system  text  not null check (system in ('CHATWOOT', 'ONEC')),
    state   jsonb not null,
    primary key (cons_id, system)
);

-- Reports about something not yet known; applied when it becomes known.
create table sys.unattached (
    position    bigint      generated always as identity primary key,
    system      text        not null check (system in ('CHATWOOT', 'ONEC')),
    outside_key text        not null,
    event_id    text        not null unique,
    type        text        not null,
    source      text        not null,
    time        timestamptz not null,
    payload     jsonb       not null,
    received_at timestamptz not null default now()
);

create index unattached_key on sys.unattached (system, outside_key, position);
create index unattached_age on sys.unattached (received_at);
