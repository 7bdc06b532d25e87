create table conversation (
	cons_id         uuid        primary key,
	conversation_id bigint      not null,
	contact_id      bigint,
	source_id       text        not null unique,
	linked_at       timestamptz not null default now()
);

comment on table conversation is 'Id map: the Chatwoot conversation made for a consultation';
comment on column conversation.source_id is 'Of the contact inbox; secret, as who knows it can read the chat';

create table outcome (
	decision_id text        primary key,
	type        text        not null,
	payload     jsonb       not null,
	reached_at  timestamptz not null
);

create index outcome_reached_at on outcome (reached_at);

comment on table outcome is 'What was told to the owner of each decision; told again when the decision is delivered again';
