create table cons.consultations (
    cons_id                  uuid        primary key,
    origin                   text        not null check (origin in ('API', 'CHATWOOT', 'ONEC')),
    source                   text        not null
        check (source in ('SITE', 'TELEGRAM', 'CALL_CENTER', 'CHATWOOT', 'ONEC')),
    client_id                uuid        not null references cons.clients,
    -- The owner of the subscription: the client itself or its parent.
    owner_id                 uuid        not null references cons.clients,
    org_inn                  text,
    consultation_type        text
        check (consultation_type in ('Техническая поддержка', 'Консультация по ведению учёта')),
    status                   text        not null
        check (status in ('new', 'open', 'pending', 'other', 'resolved', 'closed', 'cancelled')),
    denied                   boolean     not null default false,
    lang                     text        not null default 'ru' check (lang in ('ru', 'uz')),
    importance               smallint    check (importance between 1 and 3),
    priority                 smallint    check (priority between 1 and 4),
    topic                    text,
    comment                  text,
    online_question_cat      sys.guid,
    online_question          sys.guid,
    software                 jsonb       not null default '[]',
    tags                     jsonb       not null default '[]',
    custom_attributes        jsonb       not null default '{}',
    con_blocks               text,
    manager                  sys.guid,
    author                   sys.guid,
    -- Whole seconds: one of the marks by which the 1C document is recognised.
    create_date              timestamptz not null check (create_date = date_trunc('second', create_date)),
    start_date               timestamptz,
    end_date                 timestamptz,
    redate_at                timestamptz,
    cl_ref_key               sys.guid    unique,
    client_key               sys.guid,
    number                   text,
    document_created_at      timestamptz,
    document_version         text,
    chatwoot_conversation_id bigint      unique,
    conversation_source_id   text        not null unique,
    first_message_source_id  text        not null,
    chatwoot_pubsub_token    text,
    sync_chatwoot            text        not null
        check (sync_chatwoot in ('not_required', 'pending', 'linked', 'parked')),
    sync_onec                text        not null
        check (sync_onec in ('not_required', 'pending', 'linked', 'rejected', 'parked')),
    onec_reason              text,
    onec_refused_effect      text,
    -- Staff were told once that the conversation goes on although the consultation has ended.
    reopening_noticed        boolean     not null default false,
    created_at               timestamptz not null default now(),
    updated_at               timestamptz not null default now()
);

create unique index consultations_one_open_support on cons.consultations (client_id)
    where origin = 'API' and consultation_type = 'Техническая поддержка'
        and status in ('new', 'open', 'pending', 'other');
create index consultations_client on cons.consultations (client_id, create_date desc);
create index consultations_owner_day on cons.consultations (owner_id, start_date);
create index consultations_queue on cons.consultations (manager, create_date)
    where status in ('pending', 'open') and not denied;
create index consultations_number on cons.consultations (number) where number is not null;
create index consultations_awaiting_document on cons.consultations (create_date)
    where cl_ref_key is null and sync_onec in ('pending', 'rejected', 'parked');

create table cons.redates (
    redate_id   uuid        primary key,
    cons_id     uuid        not null references cons.consultations,
    period      timestamptz not null,
    old_date    timestamptz,
    new_date    timestamptz not null,
    comment     text,
    manager_key sys.guid,
    clients_key sys.guid,
    origin      text        not null,
    created_at  timestamptz not null default now(),
    unique nulls not distinct (cons_id, period, manager_key)
);

create table cons.rating_answers (
    rating_id       uuid        primary key,
    cons_id         uuid        not null references cons.consultations,
    question_number integer     not null,
    manager_key     sys.guid,
    rating          smallint    not null check (rating between 1 and 5),
    question        text,
    comment         text,
    rating_date     timestamptz,
    origin          text        not null,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    unique nulls not distinct (cons_id, question_number, manager_key)
);

create table cons.calls (
    call_id     uuid        primary key,
    cons_id     uuid        not null references cons.consultations,
    period      timestamptz not null,
    manager_key sys.guid,
    client_key  sys.guid,
    created_at  timestamptz not null default now(),
    unique nulls not distinct (cons_id, period, manager_key)
);

-- Messages of Chatwoot. Private ones are for staff and never leave.
create table cons.messages (
    message_id      bigint      primary key,
    conversation_id bigint      not null,
    cons_id         uuid        not null references cons.consultations,
    message_type    text        not null,
    private         boolean     not null,
    content         text,
    content_type    text,
    sender_type     text,
    sender_id       bigint,
    sender_name     text,
    source_id       text,
    attachments     jsonb       not null default '[]',
    deleted         boolean     not null default false,
    sent_at         timestamptz not null,
    created_at      timestamptz not null default now()
);

create index messages_cons on cons.messages (cons_id, sent_at desc);

-- Rows of the tabular parts of the 1C document.
create table cons.q_and_a (
    cons_id          uuid    not null references cons.consultations,
    line_number      integer not null,
    po_type_key      text,
    po_section_key   text,
    con_blocks_key   text,
    manager_help_key text,
    is_repeat        boolean not null,
    question         text,
    answer           text,
    primary key (cons_id, line_number)
);
