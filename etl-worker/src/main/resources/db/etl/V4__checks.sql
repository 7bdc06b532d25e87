-- A check reads what a first load would read, and keeps nothing of it.
alter table etl.run add column checks boolean not null default false;
