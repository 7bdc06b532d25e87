-- Records a consumer group could not handle, and those that wait behind them. Only the
-- group itself changes its rows; a key with rows is parked. The id is derived from where
-- and when the record was published, so a record has one row however often it is parked.
create table parked (
	position         bigint generated always as identity primary key,
	id               uuid        not null unique,
	group_name       text        not null,
	topic            text        not null,
	record_key       text        not null,
	record_partition integer     not null,
	record_offset    bigint      not null,
	sequence         bigint,
	headers          json        not null,
	payload          bytea,
	reason           text        not null,
	detail           text        not null,
	fingerprint      text        not null,
	attempts         integer     not null,
	replays          integer     not null default 0,
	blocked          boolean     not null,
	parked_at        timestamptz not null
);

create index parked_by_key on parked (group_name, topic, record_key, position);
