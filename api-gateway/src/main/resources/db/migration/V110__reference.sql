-- What 1C no longer offers is kept, for older consultations still name it.
alter table dict.online_question_cat add column deleted boolean not null default false;
alter table dict.online_question add column deleted boolean not null default false;
alter table dict.knowledge_base add column deleted boolean not null default false;
alter table dict.po_sections add column deleted boolean not null default false;
alter table dict.po_types add column deleted boolean not null default false;
alter table dict.consultation_interference add column deleted boolean not null default false;

-- How many consultations managers were given lately, and how long theirs took.
create index consultations_recent on cons.consultations (create_date) include (manager)
    where not denied and manager is not null;
create index consultations_ended on cons.consultations (manager, end_date) include (start_date)
    where status in ('resolved', 'closed') and not denied;
