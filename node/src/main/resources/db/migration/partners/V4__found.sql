-- What a question finds, planned anew for each: what a few letters ask for may be nearly all there is,
-- or one entry, and the way to the one is a hundred times too long for the other.
create function partners.found(
  telling tsquery,
  common  tsquery,                              -- looked at only where telling is met; null for none
  head    text,                                 -- whether a name of an entry begins so is told
  looked  int,                                  -- so many entries are first looked at one by one:
                                                -- what many have is met soonest in that way
  most    int
) returns table (id uuid, begins boolean)
  language plpgsql stable rows 60
  set plan_cache_mode = force_custom_plan
as $$
declare
  met    uuid[];
  begun  boolean[];
begin
  if looked > 0 then
    select array_agg(f.partner_id), array_agg(f.begins)
      into met, begun
      from (select f.partner_id,
                   exists (select 1 from unnest(f.heads) h where starts_with(h, head)) as begins
              from (select * from partners.finding limit looked) f
             where f.terms @@ telling
             limit most) f;
  end if;
  if cardinality(met) = most is not true then
    select array_agg(f.partner_id), array_agg(f.begins)
      into met, begun
      from (select f.partner_id,
                   exists (select 1 from unnest(f.heads) h where starts_with(h, head)) as begins
              from partners.finding f
             where f.terms @@ telling
               and (f.terms @@ common) is not false
             limit most) f;
  end if;
  return query select * from unnest(met, begun);
end
$$;
