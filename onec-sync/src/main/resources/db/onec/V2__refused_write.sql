create table refused_write (
	id       bigint generated always as identity primary key,
	at       timestamptz not null,
	method   text        not null,
	url      text        not null,
	sent     jsonb       not null,
	status   integer     not null,
	answered text        not null
);

create index refused_write_by_time on refused_write (at);

comment on table refused_write is 'Writes that 1C refused, unmasked; kept for 90 days';
