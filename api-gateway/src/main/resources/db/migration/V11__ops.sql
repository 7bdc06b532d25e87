-- The dead-letter desk: what the dead-letter topics say, and what operators did about it.
create sequence ops.dead_letter_position;

create table ops.dead_letter (
    id                uuid        primary key,
    -- Order in which the records of a key were parked; the lowest unresolved one is its head.
    position          bigint      not null default nextval('ops.dead_letter_position'),
    group_name        text        not null,
    topic             text        not null,
    record_key        text        not null,
    record_partition  integer     not null,
    record_offset     bigint      not null,
    headers           json        not null,
    payload           text,
    reason            text        not null,
    detail            text        not null,
    fingerprint       text        not null,
    attempts          integer     not null,
    blocked           boolean     not null,
    parked_at         timestamptz not null,
    resolution        text        check (resolution in ('replayed', 'discarded')),
    resolution_detail text,
    resolved_at       timestamptz,
    -- The last record of the dead-letter topic that was applied; what is read again changes nothing.
    applied_offset    bigint      not null
);

create index dead_letter_by_key on ops.dead_letter (group_name, topic, record_key, position)
    where resolution is null;
create index dead_letter_by_position on ops.dead_letter (position) where resolution is null;
create index dead_letter_by_fingerprint on ops.dead_letter (group_name, fingerprint) where resolution is null;

create table ops.replay_run (
    run_id         uuid        primary key,
    action         text        not null check (action in ('REPLAY', 'DISCARD')),
    scope          text        not null check (scope in ('ONE', 'KEY')),
    group_name     text        not null,
    topic          text,
    record_key     text        not null,
    dead_letter_id uuid,
    requested_by   text        not null,
    reason         text,
    state          text        not null check (state in ('REQUESTED', 'FINISHED', 'FAILED')),
    replayed       integer     not null default 0,
    discarded      integer     not null default 0,
    left_parked    integer,
    detail         text,
    requested_at   timestamptz not null,
    finished_at    timestamptz
);

create index replay_run_by_key on ops.replay_run (group_name, record_key, requested_at);

create table ops.audit (
    audit_id       bigint      generated always as identity primary key,
    at             timestamptz not null,
    actor          text        not null,
    address        text,
    action         text        not null,
    group_name     text        not null,
    record_key     text        not null,
    dead_letter_id uuid,
    run_id         uuid,
    reason         text
);

create index audit_by_time on ops.audit (at);
