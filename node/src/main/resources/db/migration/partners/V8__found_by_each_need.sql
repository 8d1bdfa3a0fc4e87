-- Each need is a condition of its own. Joined by "&" in one question the index walks through the
-- longest of them, which is nearly the whole register where one institution keeps nearly all of it;
-- of conditions of their own it leaps to where the shortest goes on.
drop function partners.found(tsquery, tsquery, text, int);
create function partners.found(
  needs  tsquery[],                             -- all are met
  common tsquery,                               -- looked at only where all needs are met; null for none
  head   text,                                  -- whether a name of an entry begins so is told
  most   int
) returns table (id uuid, begins boolean)
  language plpgsql stable rows 60
as $$
declare
  every text := '';
begin
  for n in 1 .. cardinality(needs) loop
    every := every || format(' and f.terms @@ $1[%s]', n);
  end loop;
  return query execute
    'select f.partner_id,
            exists (select 1 from unnest(f.heads) h where starts_with(h, $3))
       from partners.finding f
      where (f.terms @@ $2) is not false' || every || '
      limit $4'
    using needs, common, head, most;
end
$$;
