-- The number that stands on an agreement, in its lists and among what it is found by.

alter table agreements.version add column paper_number text;  -- empty: it has none; null: not read yet
create index on agreements.version (agreement_id) where paper_number is null;
alter table agreements.listing add column paper_number text not null default '';

create or replace function agreements.relist(which uuid) returns void language plpgsql as $$
begin
  -- Of two who change one agreement at once, the second reads what the first has written.
  perform 1 from agreements.agreement where id = which for no key update;
  insert into agreements.listing as l
         (agreement_id, house, type, step, year, shared, changed_at, title, version, proposed_by, signed,
          paper_number)
  select a.id, h.house, a.type,
         case when a.ended_on is not null     then 'ENDED'
              when a.in_force is not null
                   and a.until_on is not null then 'NOTICE'
              when a.in_force is not null     then 'IN_FORCE'
              when o.agreement_id is not null then 'ON_PAPER'
              when v.number is null           then 'DRAFT'
              when v.proposed_by = h.house    then 'THEIRS'
              else                                 'OURS'
         end,
         extract(year from coalesce(a.in_force_at at time zone 'UTC', o.signed_first,
                                    a.created_at at time zone 'UTC'))::int,
         h.shared,
         greatest(a.created_at, v.proposed_at, w.saved_at, s.latest, a.in_force_at, a.ended_at),
         coalesce(o.title, v.title, w.draft -> 'title'),
         coalesce(v.number, 0), v.proposed_by, s.given,
         coalesce(nullif(o.number, ''), v.paper_number, w.draft -> 'details' ->> 'number', '')
    from agreements.agreement a
    left join agreements.on_paper o on o.agreement_id = a.id
    left join lateral (select *
                         from agreements.version
                        where agreement_id = a.id
                        order by number desc
                        limit 1) v on true
   cross join lateral (select count(*) as given, max(signed_at) as latest
                         from agreements.signature
                        where hash = v.hash) s
   cross join lateral (select x.house, count(*) over () > 1 as shared
                         from (select a.drafted_by as house
                               union
                               select p.house
                                 from agreements.party p
                                where p.agreement_id = a.id
                                  and p.house is not null
                                  and v.number is not null) x) h
    left join agreements.working_text w on w.agreement_id = a.id
                                       and w.institution_id = h.house
   where a.id = which
   order by h.house
  on conflict (agreement_id, house) do update
     set step        = excluded.step,
         year        = excluded.year,
         shared      = excluded.shared,
         changed_at  = excluded.changed_at,
         title       = excluded.title,
         version     = excluded.version,
         proposed_by = excluded.proposed_by,
         signed      = excluded.signed,
         paper_number = excluded.paper_number,
         read        = case when l.title is distinct from excluded.title
                              or l.paper_number <> excluded.paper_number then 0 else l.read end;
  update agreements.signatory e
     set awaited = n.awaited
    from (select e.hash, e.party, e.signatory,
                 a.in_force is null
                 and a.ended_on is null
                 and v.number = max(v.number) over ()
                 and not exists (select
                                   from agreements.signature s
                                  where s.hash = e.hash
                                    and s.party = e.party) as awaited
            from agreements.agreement a
            join agreements.version v on v.agreement_id = a.id
            join agreements.signatory e on e.hash = v.hash
           where a.id = which) n
   where (e.hash, e.party, e.signatory) = (n.hash, n.party, n.signatory)
     and e.awaited <> n.awaited;
end
$$;

-- Versions of before are read when a node starts: their wording lies with the module documents.
create trigger numbered after update of paper_number on agreements.version
  for each row when (old.paper_number is distinct from new.paper_number and new.paper_number <> '')
  execute function agreements.relist_changed();

select agreements.relist(o.agreement_id) from agreements.on_paper o where o.number <> '';
select agreements.relist(w.agreement_id)
  from agreements.working_text w
 where w.draft -> 'details' ->> 'number' <> '';
