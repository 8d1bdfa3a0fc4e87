-- What a question finds, planned anew for each: what a few letters ask for may be nearly all there is,
-- or one entry, and the way to the one is a hundred times too long for the other.
create function partners.found(
  telling tsquery,
  common  tsquery,                              -- looked at only where telling is met; null for none
  head    text,                                 -- whose names begin with it come first
  reader  text,                                 -- the language of the list
  most    int
) returns table (id uuid)
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
  select l.partner_id
    from (select f.partner_id, bool_or(h.begins) as begins
            from (select f.partner_id, f.heads
                    from partners.finding f
                   where f.terms @@ telling
                     and (f.terms @@ common) is not false
                   limit most) f
           cross join lateral
                 (select exists (select 1 from unnest(f.heads) name
                                  where starts_with(name, head)) as begins) h
           group by f.partner_id) f
    join partners.listing l on l.partner_id = f.partner_id
   where l.language = reader
   order by f.begins desc, l.key, l.partner_id;
end
$$;
