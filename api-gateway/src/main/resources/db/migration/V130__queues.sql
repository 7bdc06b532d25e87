-- Documents of 1C that are nobody's consultation here, and keep their managers busy.
create table cons.queue_entries (
    ref_key     sys.guid    primary key,
    manager     sys.guid    not null,
    create_date timestamptz not null
);

create index queue_entries_manager on cons.queue_entries (manager, create_date);

-- Everybody who waits for a manager, whoever asked and wherever.
create view cons.queues as
    select manager, create_date, cons_id from cons.consultations
    where status in ('pending', 'open') and not denied and manager is not null
    union all
    select e.manager, e.create_date, null from cons.queue_entries e
    where not exists (select from cons.consultations c where c.cl_ref_key = e.ref_key);
