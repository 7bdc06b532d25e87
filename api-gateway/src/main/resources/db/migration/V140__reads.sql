-- When a subscriber last asked, whatever it has asked in years.
create index consultations_owner_created on cons.consultations (owner_id, create_date desc) where origin = 'API';

-- What was finished lately, by anybody: how long managers take.
create index consultations_finished on cons.consultations (end_date) include (manager, start_date)
    where status in ('resolved', 'closed') and not denied and manager is not null;
