-- Lists of agreements at the size of a nation: a row for each institution that may read one, its
-- counts kept beside it. Both follow from the other tables by triggers, whoever writes those.

create table agreements.listing (
  agreement_id uuid        not null references agreements.agreement,
  house        uuid        not null,         -- an own institution that may read it
  type         text        not null,
  step         text        not null,         -- DRAFT, OURS, THEIRS, IN_FORCE: as this house sees it
  year         int         not null,         -- in which it entered into force, else was begun
  shared       boolean     not null,         -- whether other houses have a row for it, too
  changed_at   timestamptz not null,
  title        jsonb,                        -- null for a draft without one
  version      int         not null,         -- the latest; 0 for a draft
  proposed_by  uuid,
  signed       int         not null,         -- how many parties have signed the latest version
  read         int         not null default 0, -- by which reading its words were entered; 0: not yet
  primary key (agreement_id, house)
);
create index on agreements.listing (house, changed_at desc, agreement_id desc);
create index on agreements.listing (house, step, type, year, changed_at desc, agreement_id desc);
create index on agreements.listing (read);
create index on agreements.listing (house) where shared;

-- By what words a house finds an agreement: its title, the names of its parties.
create table agreements.finding (
  agreement_id uuid     not null,
  house        uuid     not null,
  terms        tsvector not null,
  primary key (agreement_id, house),
  foreign key (agreement_id, house) references agreements.listing
);
create index on agreements.finding using gin (terms) with (fastupdate = off);

-- How many rows there are, to be added up: a change adds rows and waits for nobody; now and then
-- those of one sum are drawn together.
create table agreements.tally (
  house   uuid    not null,
  step    text    not null,
  type    text    not null,
  year    int     not null,
  shared  boolean not null,
  entries bigint  not null
);
create index on agreements.tally (house);

create function agreements.draw_together() returns void language sql as $$
  with gone as (
    delete from agreements.tally
     where ctid = any(array(select ctid from agreements.tally for update skip locked))
    returning *)
  insert into agreements.tally (house, step, type, year, shared, entries)
  select house, step, type, year, shared, sum(entries)
    from gone
   group by house, step, type, year, shared
  having sum(entries) <> 0
$$;

create function agreements.count_listing() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (old.step, old.type, old.year, old.shared) = (new.step, new.type, new.year, new.shared) then
      return null;
    end if;
    insert into agreements.tally values (old.house, old.step, old.type, old.year, old.shared, -1);
  end if;
  insert into agreements.tally values (new.house, new.step, new.type, new.year, new.shared, 1);
  if pg_current_xact_id()::text::bigint % 256 = 0 then
    perform agreements.draw_together();
  end if;
  return null;
end
$$;
create trigger counted after insert or update of step, type, year, shared on agreements.listing
  for each row execute function agreements.count_listing();

-- Which signatory is awaited: named in the latest version, whose party has not signed it.
alter table agreements.signatory add column awaited boolean not null default true;
alter table agreements.signatory add column since timestamptz;   -- when the version was proposed
update agreements.signatory e
   set since = v.proposed_at
  from agreements.version v
 where v.hash = e.hash;
alter table agreements.signatory alter column since set not null;
create index on agreements.signatory (signatory, since, hash) where awaited;

create function agreements.await_since() returns trigger language plpgsql as $$
begin
  new.since := coalesce(new.since, (select proposed_at from agreements.version where hash = new.hash));
  return new;
end
$$;
create trigger awaited before insert on agreements.signatory
  for each row execute function agreements.await_since();

create function agreements.relist(which uuid) returns void language plpgsql as $$
begin
  -- Of two who change one agreement at once, the second reads what the first has written.
  perform 1 from agreements.agreement where id = which for no key update;
  insert into agreements.listing as l
         (agreement_id, house, type, step, year, shared, changed_at, title, version, proposed_by, signed)
  select a.id, h.house, a.type,
         case when a.in_force is not null    then 'IN_FORCE'
              when v.number is null          then 'DRAFT'
              when v.proposed_by = h.house   then 'THEIRS'
              else                                'OURS'
         end,
         extract(year from coalesce(a.in_force_at, a.created_at) at time zone 'UTC')::int,
         h.shared,
         greatest(a.created_at, v.proposed_at, w.saved_at, s.latest, a.in_force_at),
         coalesce(v.title, w.draft -> 'title'),
         coalesce(v.number, 0), v.proposed_by, s.given
    from agreements.agreement a
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
         read        = case when l.title is distinct from excluded.title then 0 else l.read end;
  update agreements.signatory e
     set awaited = n.awaited
    from (select e.hash, e.party, e.signatory,
                 a.in_force is null
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

create function agreements.relist_changed() returns trigger language plpgsql as $$
begin
  case tg_table_name
    when 'agreement' then perform agreements.relist(new.id);
    when 'signature' then
      perform agreements.relist(v.agreement_id) from agreements.version v where v.hash = coalesce(new.hash, old.hash);
    else perform agreements.relist(coalesce(new.agreement_id, old.agreement_id));
  end case;
  return null;
end
$$;
create trigger listed after insert or update on agreements.agreement
  for each row execute function agreements.relist_changed();
create trigger listed after insert on agreements.version
  for each row execute function agreements.relist_changed();
create trigger listed after insert or delete on agreements.signature
  for each row execute function agreements.relist_changed();
create trigger listed after insert or update or delete on agreements.working_text
  for each row execute function agreements.relist_changed();

-- A party's name is among the words by which an agreement is found.
create function agreements.reread() returns trigger language plpgsql as $$
begin
  update agreements.listing set read = 0 where agreement_id = new.agreement_id and read <> 0;
  if tg_op = 'UPDATE' and old.house is distinct from new.house then
    perform agreements.relist(new.agreement_id);
  end if;
  return null;
end
$$;
create trigger reread after insert or update on agreements.party
  for each row execute function agreements.reread();

select agreements.relist(id) from agreements.agreement;
