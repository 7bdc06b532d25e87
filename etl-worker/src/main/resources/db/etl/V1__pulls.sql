-- How far each job has read.
create table etl.watermark (
    job        text primary key,
    position   text        not null,
    updated_at timestamptz not null
);

-- The version of every row that was published last, so that only what differs is published again.
create table etl.seen (
    entity     text        not null,
    key        text        not null,
    version    text        not null,
    revision   integer     not null,
    open       boolean     not null,
    changed_at timestamptz not null,
    primary key (entity, key)
);

create index seen_open on etl.seen (entity, key) where open;
create index seen_changed on etl.seen (entity, changed_at);

-- Rows that could not be understood, as 1C sent them.
create table etl.quarantine (
    entity     text        not null,
    key        text        not null,
    job        text        not null,
    field      text,
    problem    text        not null,
    content    text        not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (entity, key)
);

create table etl.run (
    id          uuid primary key,
    job         text        not null,
    instance    text        not null,
    state       text        not null check (state in ('running', 'done', 'failed', 'abandoned')),
    started_at  timestamptz not null,
    finished_at timestamptz,
    pages       integer     not null default 0,
    rows        bigint      not null default 0,
    published   bigint      not null default 0,
    quarantined bigint      not null default 0,
    watermark   text,
    error       text
);

create index run_of_job on etl.run (job, started_at desc);
