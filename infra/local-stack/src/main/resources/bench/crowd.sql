-- Consultations number :from to :to (exclusive), a thousand for each day back from now, ten for each client. The newest
-- thousand are open; the others have ended. Numbers make the ids, so that a measurement can name any of them.
insert into cons.users (account_id, cl_ref_key, description, display_name, department, con_limit, start_hour, end_hour, uz)
select gen_random_uuid(), format('40000000-0000-4000-8000-%s', lpad(to_hex(i), 12, '0')), 'Bench ' || i, 'Bench ' || i,
    'ИТС консультанты', 40, '09:00', '18:00', true
from generate_series(0, 49) i
on conflict do nothing;

insert into cons.clients (client_id, client_id_hash, cl_ref_key, org_inn, code_abonent, phone_number, name, company_name,
    is_parent)
select format('10000000-0000-4000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid, md5('bench ' || i),
    format('50000000-0000-4000-8000-%s', lpad(to_hex(i), 12, '0')), '7' || lpad(i::text, 8, '0'), 'B' || i,
    '+9987' || lpad(i::text, 8, '0'), 'Bench Client ' || i, 'Bench MChJ ' || i, true
from generate_series(:from / 10, :to / 10 - 1) i;

insert into cons.consultations (cons_id, origin, source, client_id, owner_id, org_inn, consultation_type, status, denied,
    lang, importance, priority, topic, comment, online_question_cat, online_question, tags, custom_attributes, manager,
    create_date, start_date, end_date, cl_ref_key, number, document_created_at, chatwoot_conversation_id,
    conversation_source_id, first_message_source_id, sync_chatwoot, sync_onec, created_at, updated_at)
select format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid, 'API', 'SITE', client_id, client_id,
    '7' || lpad(client::text, 8, '0'),
    case when accounting then 'Консультация по ведению учёта' else 'Техническая поддержка' end, status,
    status = 'cancelled', case when i % 3 = 0 then 'uz' else 'ru' end, 1 + i % 3, 1 + i % 3, 'Topic ' || i % 100,
    'A question of usual length about closing the month in the accounts, number ' || i,
    '60000000-0000-4000-8000-000000000001', '60000000-0000-4000-8000-000000000002', '["vip"]', '{"crm_id": 77}',
    format('40000000-0000-4000-8000-%s', lpad(to_hex(i % 50), 12, '0')), created, created + interval '1 day',
    case when status not in ('open', 'pending') then created + interval '1 day' + (10 + i % 50) * interval '1 minute' end,
    case when accounting then format('30000000-0000-4000-8000-%s', lpad(to_hex(i), 12, '0')) end,
    case when accounting then lpad(i::text, 11, '0') end, case when accounting then created end, 10000000 + i,
    'bench-' || i, 'bench-first-' || i, 'linked', case when accounting then 'linked' else 'not_required' end, created,
    created
from (
    select i, client, created, accounting,
        format('10000000-0000-4000-8000-%s', lpad(to_hex(client), 12, '0'))::uuid as client_id,
        case when i < 1000 then (array['open', 'pending'])[1 + i % 2] when i % 20 = 0 then 'cancelled'
            when i % 5 = 0 then 'resolved' else 'closed' end as status
    from (
        select i, (:from / 10 + (i::bigint * 7919) % ((:to - :from) / 10))::int as client, i < 1000 or i % 4 > 0 as accounting,
            date_trunc('second', now() - interval '1 hour' - i * interval '86.4 seconds') as created
        from generate_series(:from, :to - 1) i) numbered) described;

insert into log.change_log (cons_id, at, kind, field, old_value, new_value, origin, actor)
select format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid,
    now() - interval '1 hour' - i * interval '86.4 seconds' + k * interval '1 hour',
    (array['status', 'change', 'status'])[k], (array['status', 'topic', 'status'])[k],
    (array[null, '"old"', '"open"'])[k]::jsonb, (array['"open"', '"new"', '"closed"'])[k]::jsonb, 'API', 'front'
from generate_series(:from, :to - 1) i, generate_series(1, 3) k;

insert into cons.messages (message_id, conversation_id, cons_id, message_type, private, content, sender_name, sent_at)
select 100000000 + i * 2 + k, 10000000 + i, format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid,
    (array['incoming', 'outgoing'])[k], false, 'A message of usual length, number ' || i, 'Bench',
    now() - interval '1 hour' - i * interval '86.4 seconds' + k * interval '40 minutes'
from generate_series(:from, :to - 1) i, generate_series(1, 2) k;

insert into cons.redates (redate_id, cons_id, period, old_date, new_date, origin)
select gen_random_uuid(), format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid,
    now() - i * interval '86.4 seconds', now(), now(), 'API'
from generate_series(:from, :to - 1, 5) i;

insert into cons.rating_answers (rating_id, cons_id, question_number, rating, question, rating_date, origin)
select gen_random_uuid(), format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid, 1, 1 + i % 5, 'Quick?',
    now() - i * interval '86.4 seconds', 'API'
from generate_series(:from, :to - 1, 3) i;

insert into cons.calls (call_id, cons_id, period)
select gen_random_uuid(), format('20000000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid,
    now() - i * interval '86.4 seconds'
from generate_series(:from, :to - 1, 7) i;
