create table effect (
	kind        text        not null,
	id          text        not null,
	state       text        not null check (state in ('free', 'intended', 'done', 'rejected')),
	sequence    bigint      not null,
	version     bigint      not null,
	holder      text        not null,
	lease_until timestamptz,
	called_at   timestamptz not null,
	calls       integer     not null,
	value       jsonb,
	reason      text,
	created_at  timestamptz not null default now(),
	primary key (kind, id)
);

comment on table effect is 'One row for each thing made or value set in an outside system; also the lock for doing so';
comment on column effect.state is 'free: not carried out; intended: called, the outcome is not known yet';
comment on column effect.version is 'Fencing token: every change increases it, and who holds an older one changes nothing';
comment on column effect.holder is 'The instance that took it last';
comment on column effect.called_at is 'When the last call began';
