create table observer (
	only_row   boolean     primary key default true check (only_row),
	seen_until timestamptz not null,
	looked_at  timestamptz not null
);

comment on table observer is 'How far what changed in Chatwoot has been reported; survives a restart';

create table observed (
	conversation_id bigint      primary key,
	version         timestamptz not null,
	last_message_id bigint      not null
);

create index observed_version on observed (version);

comment on table observed is 'The version of each conversation that was reported last; looks overlap';
