-- Read and written again as what it is: many times as fast as a regular expression.
alter domain sys.guid drop constraint guid_check;
alter domain sys.guid add constraint guid_check check (
    case when length(value) <> 36 then false else value::uuid::text = value end
    and value <> '00000000-0000-0000-0000-000000000000');
