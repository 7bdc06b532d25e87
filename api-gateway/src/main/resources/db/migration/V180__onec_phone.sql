-- The phone 1C showed last: another one there is a change made there.
alter table cons.clients add column onec_phone text;
