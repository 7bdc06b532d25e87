-- How much a run read, as 1C wrote it.
alter table etl.run add column bytes bigint not null default 0;
