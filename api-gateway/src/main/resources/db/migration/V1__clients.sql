-- Keys of 1C. Zero stands for "none" there and is never stored here.
create domain sys.guid as text
    check (value ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
        and value <> '00000000-0000-0000-0000-000000000000');

create table cons.clients (
    client_id             uuid        primary key,
    client_id_hash        text        unique,
    cl_ref_key            sys.guid,
    parent_key            sys.guid,
    email                 text,
    phone_number          text,
    country               text,
    region                text,
    city                  text,
    subs_id               text,
    subs_start            timestamptz,
    subs_end              timestamptz,
    tariff_id             text,
    tariffperiod_id       text,
    org_id                text,
    org_inn               text        check (org_inn <> ''),
    name                  text,
    contact_name          text,
    company_name          text,
    partner               text,
    code_abonent          text        check (code_abonent <> ''),
    source_id             text,
    chatwoot_pubsub_token text,
    chatwoot_contact_id   bigint,
    is_parent             boolean     not null,
    parent_id             uuid        references cons.clients,
    -- Known only by a key of 1C or Chatwoot; gives way to the client it turns out to be.
    provisional           boolean     not null default false,
    phone_changed_at      timestamptz,
    created_at            timestamptz not null default now(),
    updated_at            timestamptz not null default now(),
    check (is_parent = (parent_id is null))
);

create unique index clients_owner_inn on cons.clients (org_inn) where is_parent and org_inn is not null;
create unique index clients_owner_code on cons.clients (code_abonent) where is_parent and code_abonent is not null;
create index clients_code on cons.clients (code_abonent) where code_abonent is not null;
create index clients_cl_ref_key on cons.clients (cl_ref_key) where cl_ref_key is not null;
create index clients_contact on cons.clients (chatwoot_contact_id) where chatwoot_contact_id is not null;
create index clients_parent on cons.clients (parent_id) where parent_id is not null;

create table cons.users (
    account_id           uuid        primary key,
    user_id              text,
    chatwoot_user_id     bigint,
    chatwoot_team        text,
    avatar_url           text,
    confirmed            boolean     not null default false,
    cl_ref_key           sys.guid    not null unique,
    deletion_mark        boolean     not null default false,
    invalid              boolean     not null default false,
    description          text,
    display_name         text,
    ru                   boolean     not null default true,
    uz                   boolean     not null default false,
    department           text,
    con_limit            integer,
    start_hour           time,
    end_hour             time,
    consultation_enabled boolean     not null default true,
    created_at           timestamptz not null default now(),
    updated_at           timestamptz not null default now()
);

create table cons.user_skill (
    user_key     sys.guid not null,
    category_key sys.guid not null,
    primary key (user_key, category_key)
);

-- A manager takes no new work on one day of the base's calendar.
create table cons.queue_closing (
    manager_key sys.guid    not null,
    day         date        not null,
    created_at  timestamptz not null default now(),
    primary key (manager_key, day)
);

create table sys.user_mapping (
    chatwoot_user_id bigint      primary key,
    cl_manager_key   sys.guid    not null unique,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now()
);
