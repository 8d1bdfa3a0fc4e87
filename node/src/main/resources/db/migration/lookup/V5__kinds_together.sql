-- A question of each of many kinds is planned as many times, which can take longer than the answer. So
-- where a word is rare, what has it is gathered once for all kinds, and kinds of few records are
-- looked through in one question. In a kind of very many records, words that many of them have are
-- first sought among some of its records as they lie: of those, enough have them, where the index
-- would gather all.

-- Which part of the records has a word, by the statistics that PostgreSQL keeps: nothing for one that is
-- not among the commonest. Its own estimate takes each beginning for one that half a percent has; so
-- does this for those of a letter or two, which many words have.
--   commonest, parts  of pg_stats
create function lookup.share(word tsquery, commonest text[], parts real[]) returns real
  language sql immutable
as $$
  select least(1, sum(greatest(m.part, case when t.begins and octet_length(t.term) < 6 then 0.006 else 0 end)))
    from (select replace(r[1], '''''', '''') as term, r[2] is not null as begins
            from regexp_matches(word::text, $re$'((?:[^']|'')*)'(:\*)?$re$, 'g') r) t
   cross join lateral (
     select sum(c.part) as part
       from unnest(commonest, parts) c (term, part)
      where case when t.begins then starts_with(c.term, t.term) else c.term = t.term end) m
$$;

create or replace function lookup.found(
    kinds text[], terms tsquery[], scopes tsquery[], words tsquery[], most int)
  returns setof lookup.entry
  language plpgsql volatile rows 200
as $$
declare
  tried constant int := 5000;              -- records of a kind that are read as they lie
  known real;
  rare real;
  commonest text[];
  parts real[];
  shares real[] := '{}';
  joint real := 1;
  is_rare boolean[] := '{}';
  large text[];
  small text[] := '{}';
  scopes_of_small tsquery[] := '{}';
  looked_up text := '';
  read_off text := '';
  lying lookup.entry[];
begin
  select reltuples into known from pg_class where oid = 'lookup.entry'::regclass;
  rare := greatest(known, 1) / 200;
  select most_common_elems::text::text[], most_common_elem_freqs into commonest, parts
    from pg_stats
   where schemaname = 'lookup' and tablename = 'entry' and attname = 'terms';
  for n in 1 .. cardinality(words) loop
    shares[n] := coalesce(lookup.share(words[n], commonest, parts), 0.01);
    is_rare[n] := shares[n] * greatest(known, 1) <= rare;
    joint := joint * greatest(shares[n], 0.001);
  end loop;
  for n in 1 .. cardinality(words) loop
    if is_rare[n] or not true = any(is_rare) then
      looked_up := looked_up || format(' and e.terms @@ $1[%s]', n);
    end if;
    -- No condition that an index could answer.
    read_off := read_off || format(' and coalesce(e.terms @@ $1[%s], false)', n);
  end loop;

  if true = any(is_rare) then
    return query execute
      'with met as materialized (select e.* from lookup.entry e where true' || looked_up || read_off || ')
       select m.kind, m.id, m.subject, m.path, m.title, m.about, m.day, m.terms
         from (select e.*, row_number() over (partition by e.kind) as place
                 from met e
                 join unnest($2, $3) k (kind, scope) on k.kind = e.kind
                where coalesce(e.terms @@ k.scope, false)) m
        where m.place <= $4'
      using words, kinds, scopes, most;
    return;
  end if;

  select array_agg(s.kind) into large
    from (select unnest(most_common_vals::text::text[]) as kind, unnest(most_common_freqs) as part
            from pg_stats
           where schemaname = 'lookup' and tablename = 'entry' and attname = 'kind') s
   where s.part * known > rare;
  for k in 1 .. cardinality(kinds) loop
    if known >= 0 and not coalesce(kinds[k] = any(large), false) then
      small := small || kinds[k];
      scopes_of_small := scopes_of_small || scopes[k];
      continue;
    end if;
    lying := '{}';
    -- Among so many there are enough, and twice as many to be sure.
    if joint * tried >= 2 * most then
      execute
        'select array_agg(f) from (
           select e.* from (select * from lookup.entry where kind = $2 limit $5) e
            where coalesce(e.terms @@ $3, false)' || read_off || ' limit $4) f'
        into lying
        using words, kinds[k], scopes[k], most, tried;
    end if;
    if cardinality(coalesce(lying, '{}')) >= most then
      return query select (unnest(lying)).*;
    else
      return query execute
        'select e.* from lookup.entry e where e.terms @@ $2 and e.terms @@ $3'
          || looked_up || ' limit $4'
        using words, terms[k], scopes[k], most;
    end if;
  end loop;
  return query execute
    'select e.* from unnest($2, $3) k (kind, scope)
      cross join lateral (
        select e.* from lookup.entry e
         where e.kind = k.kind and coalesce(e.terms @@ k.scope, false)' || read_off || ' limit $4) e'
    using words, small, scopes_of_small, most;
end
$$;
