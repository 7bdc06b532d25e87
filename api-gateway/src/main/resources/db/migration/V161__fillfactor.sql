-- Rows that are written again soon after they were made: the new version finds room beside the old one, and no index is touched.
alter table cons.consultations set (fillfactor = 80);
alter table cons.clients set (fillfactor = 80);
alter table sys.shadows set (fillfactor = 80);
