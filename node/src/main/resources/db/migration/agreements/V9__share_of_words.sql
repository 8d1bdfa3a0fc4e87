-- What part of all rows words are likely to find, as the planner estimates it: whether to look the
-- words up or to go through the list, of which the one is slow where the other is quick.
create function agreements.share(words tsquery) returns double precision
  language plpgsql
as $$
declare
  plan json;
  rows double precision := (select reltuples from pg_class where oid = 'agreements.finding'::regclass);
begin
  execute format('explain (format json) select from agreements.finding where terms @@ %L::tsquery',
                 words)
     into plan;
  return least(1, (plan -> 0 -> 'Plan' ->> 'Plan Rows')::double precision / greatest(1, rows));
end
$$;
