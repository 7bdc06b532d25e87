-- Decisions on their way to Kafka. The identity is taken under the consultation's row lock,
-- so that it grows in the order in which the decisions about one key were made.
create table outbox.events (
    sequence    bigint generated always as identity primary key,
    id          uuid        not null unique,
    key         text        not null,
    type        text        not null,
    source      text        not null,
    time        timestamptz not null,
    subject     text,
    traceparent text,
    payload     text        not null,
    -- Lets the clean-up tell which rows were committed before a heartbeat that has come through.
    transaction bigint      not null default (pg_current_xact_id()::text::bigint)
);

create index events_time on outbox.events (time);

-- Written by the relay's leader and read back through the log: proof of progress.
create table outbox.heartbeat (
    id      smallint    primary key check (id = 1),
    beat    bigint      not null,
    time    timestamptz not null,
    -- Every transaction below it had ended when the heart beat.
    horizon bigint      not null
);

-- How far the relay came, per replication slot: what Kafka has acknowledged. It is noted
-- before the slot is told, so that a slot that is ahead of it has lost something.
create table outbox.relay_offset (
    slot       text        primary key,
    position   pg_lsn      not null,
    -- All retained rows are being sent again; begun anew if that is interrupted.
    resending  boolean     not null default false,
    stored_at  timestamptz not null default now()
);
