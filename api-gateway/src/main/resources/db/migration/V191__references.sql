-- Entries of the history and shadows are only written by the transaction that holds the consultation. To look it up and
-- to lock it once more for each of them was a seventh of what a first load costs PostgreSQL.
alter table log.change_log drop constraint change_log_cons_id_fkey;
alter table sys.shadows drop constraint shadows_cons_id_fkey;
