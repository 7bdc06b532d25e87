-- Who said so: what an operator set is not replaced by what an agent says of itself.
alter table sys.user_mapping
    add column agent_name text,
    add column set_by     text not null default 'operator' check (set_by in ('operator', 'agent'));
