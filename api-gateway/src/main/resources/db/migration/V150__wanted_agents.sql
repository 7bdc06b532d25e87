-- Users of 1C who take consultations get an agent in Chatwoot, asked for until one is known.
alter table cons.users
    add column agent_known    boolean not null default false,
    add column agent_asked_at timestamptz;

update cons.users u set agent_known = true
where exists (select 1 from sys.user_mapping m where m.cl_manager_key = u.cl_ref_key);

create index users_without_agent on cons.users (agent_asked_at) where not agent_known;
