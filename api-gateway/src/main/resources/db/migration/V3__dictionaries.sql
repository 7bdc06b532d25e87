create table dict.online_question_cat (
    ref_key     sys.guid primary key,
    code        text,
    description text,
    language    text,
    program     text
);

create table dict.online_question (
    ref_key      sys.guid primary key,
    code         text,
    description  text,
    language     text,
    category_key text,
    useful_info  text,
    question     text
);

create table dict.knowledge_base (
    ref_key        sys.guid primary key,
    description    text,
    po_type_key    text,
    po_section_key text,
    author_key     text,
    question       text,
    answer         text
);

create table dict.po_sections (
    ref_key     sys.guid primary key,
    owner_key   text,
    description text,
    details     text
);

create table dict.po_types (
    ref_key     sys.guid primary key,
    description text,
    details     text
);

create table dict.consultation_interference (
    ref_key     sys.guid primary key,
    code        text,
    description text
);
