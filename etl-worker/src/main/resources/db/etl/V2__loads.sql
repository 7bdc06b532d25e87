-- The first load of a job: old facts, published in chunks and told to nobody.
create table etl.load (
    job         text primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    chunks      integer     not null default 0,
    rows        bigint      not null default 0,
    expected    bigint
);

-- What had read before there were loads need not load.
insert into etl.load (job, started_at, finished_at) select job, updated_at, updated_at from etl.watermark;
