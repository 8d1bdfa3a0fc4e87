-- What meets every need. Each is a condition of its own, so that the index leaps from one to the
-- next instead of walking through the longest, and each question is planned for what it asks: what a
-- million records have is found by looking at the first of them, what few have by the index.
create function lookup.found(needs tsquery[], most int) returns setof lookup.entry
  language plpgsql stable rows 60
as $$
declare
  every text := '';
begin
  for n in 1 .. cardinality(needs) loop
    every := every || format(' and e.terms @@ $1[%s]', n);
  end loop;
  return query execute 'select e.* from lookup.entry e where true' || every || ' limit $2'
    using needs, most;
end
$$;
