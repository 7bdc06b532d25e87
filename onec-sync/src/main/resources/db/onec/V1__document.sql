create table document (
	cons_id        uuid        primary key,
	sequence       bigint      not null,
	contractor_key uuid        not null,
	ref_key        uuid,
	chosen_at      timestamptz not null default now()
);

comment on table document is 'Id map: the 1C document of a consultation, and the contractor it was made for';
comment on column document.sequence is 'The decision for which the contractor was chosen; its redeliveries keep the choice';
comment on column document.ref_key is 'Absent until the document is known to exist';
