-- What a message's survey was answered, so that reading it again is no new rating.
alter table cons.messages add column csat_rating smallint, add column csat_feedback text;

-- What reading an outside system again found to differ from what was known of it.
create table ops.difference (
    position   bigint      generated always as identity primary key,
    found_at   timestamptz not null,
    system     text        not null check (system in ('CHATWOOT', 'ONEC')),
    cons_id    uuid        not null,
    outside_id text        not null,
    field      text        not null,
    known      text,
    found      text,
    done       text        not null check (done in ('taken_over', 'decided_again', 'kept')),
    event_id   text        not null
);

create index difference_cons on ops.difference (cons_id, position desc);
create index difference_age on ops.difference (found_at);

-- How far the nightly comparison of a day has come.
create table sys.comparison (
    day        date        primary key,
    cursor     uuid        not null,
    asked      integer     not null default 0,
    started_at timestamptz not null,
    ended_at   timestamptz
);
