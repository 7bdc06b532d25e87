-- What a first load brought is not told a second time in the log: it takes its place in the history by itself.
alter table cons.consultations add column loaded_at timestamptz, add column loaded_status text;
alter table cons.calls add column loaded boolean not null default false;
alter table cons.redates add column loaded boolean not null default false;

-- A time as the log writes it. 1C knows whole seconds.
create function log.instant(at timestamptz) returns jsonb language sql immutable
    return to_jsonb(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));

-- Who a manager is, to those who read of him.
create function cons.manager_name(key text) returns text language sql stable
    return coalesce((select coalesce(display_name, description) from cons.users where cl_ref_key = key),
        (select agent_name from sys.user_mapping where cl_manager_key = key));

-- Everything that changed of a consultation, whether it was seen or loaded.
create view log.changes as
    select cons_id, at, position, kind, field, old_value, new_value, actor, origin, comment from log.change_log
    union all
    select c.cons_id, c.period, -2, 'call', null, null, log.instant(c.period),
        coalesce(cons.manager_name(c.manager_key), '1c'), 'ONEC', null
    from cons.calls c where c.loaded
    union all
    select r.cons_id, r.period, -1, 'redate', 'start_date', log.instant(r.old_date), log.instant(r.new_date),
        coalesce(cons.manager_name(r.manager_key), '1c'), 'ONEC', r.comment
    from cons.redates r where r.loaded
    union all
    select cons_id, loaded_at, -3, 'status', 'status', null, to_jsonb(loaded_status), '1c', 'ONEC', null
    from cons.consultations where loaded_at is not null;

-- As with the history (V191): only the transaction that holds the consultation writes them, and consultations are never deleted.
alter table cons.calls drop constraint calls_cons_id_fkey;
alter table cons.redates drop constraint redates_cons_id_fkey;
alter table cons.q_and_a drop constraint q_and_a_cons_id_fkey;

-- Most old consultations have no conversation.
alter table cons.consultations drop constraint consultations_chatwoot_conversation_id_key;
create unique index consultations_conversation on cons.consultations (chatwoot_conversation_id)
    where chatwoot_conversation_id is not null;
