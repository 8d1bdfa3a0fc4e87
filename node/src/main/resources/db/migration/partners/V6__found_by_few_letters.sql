-- A few letters are found as anything else is: looking at some entries one by one first was slower
-- wherever few have them, and no quicker where many do.
drop function partners.found(tsquery, tsquery, text, int, int);
create function partners.found(
  telling tsquery,
  common  tsquery,                              -- looked at only where telling is met; null for none
  head    text,                                 -- whether a name of an entry begins so is told
  most    int
) returns table (id uuid, begins boolean)
  language plpgsql stable rows 60
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
  select f.partner_id,
         exists (select 1 from unnest(f.heads) h where starts_with(h, head))
    from partners.finding f
   where f.terms @@ telling
     and (f.terms @@ common) is not false
   limit most;
end
$$;
