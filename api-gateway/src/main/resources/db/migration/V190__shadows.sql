-- The version that fields share is written once; here each field still names its own.
update sys.shadows set state = jsonb_build_object(
    'values', coalesce((select jsonb_object_agg(key, value -> 'value') from jsonb_each(state -> 'known')), '{}'),
    'version', null,
    'versions', coalesce((select jsonb_object_agg(key, value -> 'version') from jsonb_each(state -> 'known')), '{}'),
    'underWay', coalesce(state -> 'underWay', '[]'));
