-- A word's beginning that many thousands have is costly to look up: all of them are gathered before
-- the next word is asked for. So where one of the words is rare, only the rare ones are looked up,
-- and the others are read off what those find; a kind that has few records is looked through
-- itself. What is rare is told from the statistics that PostgreSQL keeps anyway.
drop function lookup.found(tsquery[], int);

-- How many records are expected to meet a condition on lookup.entry; costs no reading.
create function lookup.expected(condition text) returns real
  language plpgsql volatile
as $$
declare
  plan json;
begin
  execute 'explain (format json) select from lookup.entry e where ' || condition into plan;
  return plan -> 0 -> 'Plan' ->> 'Plan Rows';
end
$$;

-- What is found of each kind, at most so many of each.
--   terms   what every record of the kind has
--   scopes  who may read the records of the kind
--   words   what each must meet besides
create function lookup.found(
    kinds text[], terms tsquery[], scopes tsquery[], words tsquery[], most int)
  returns setof lookup.entry
  language plpgsql volatile rows 200
as $$
declare
  rare real;
  is_rare boolean[] := '{}';
  looked_up text := '';
  read_off text := '';
begin
  select greatest(reltuples, 1) / 200 into rare
    from pg_class where oid = 'lookup.entry'::regclass;
  for n in 1 .. cardinality(words) loop
    is_rare[n] := lookup.expected(format('e.terms @@ %L::tsquery', words[n])) <= rare;
  end loop;
  for n in 1 .. cardinality(words) loop
    if is_rare[n] or not true = any(is_rare) then
      looked_up := looked_up || format(' and e.terms @@ $1[%s]', n);
    end if;
    -- No condition that an index could answer.
    read_off := read_off || format(' and coalesce(e.terms @@ $1[%s], false)', n);
  end loop;
  for k in 1 .. cardinality(kinds) loop
    if true = any(is_rare) then
      return query execute
        'select e.* from lookup.entry e where e.kind = $2 and coalesce(e.terms @@ $3, false)'
          || looked_up || read_off || ' limit $4'
        using words, kinds[k], scopes[k], most;
    elsif lookup.expected(format('e.kind = %L', kinds[k])) <= rare then
      return query execute
        'select e.* from lookup.entry e where e.kind = $2 and coalesce(e.terms @@ $3, false)'
          || read_off || ' limit $4'
        using words, kinds[k], scopes[k], most;
    else
      return query execute
        'select e.* from lookup.entry e where e.terms @@ $2 and e.terms @@ $3'
          || looked_up || ' limit $4'
        using words, terms[k], scopes[k], most;
    end if;
  end loop;
end
$$;
