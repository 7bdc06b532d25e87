-- Grows with every change, so that a live view knows whether it has missed one.
alter table cons.consultations add column revision bigint not null default 0;

-- Lets a browser, which cannot send headers, open one stream; only the hash is kept.
create table sys.stream_ticket (
    ticket_hash text        primary key,
    cons_id     uuid        not null references cons.consultations,
    expires_at  timestamptz not null
);

create index stream_ticket_expiry on sys.stream_ticket (expires_at);
