-- How many promises there are, to be added up: a change adds rows and waits for nobody; now and then
-- those of one sum are drawn together. Counting a million promises took a second for each page.
create table commitments.tally (
  reader_ids      uuid[]      not null,
  promiser_own    uuid,                   -- the promiser, where it is one of the readers
  beneficiary_own uuid,                   -- likewise
  standing        text        not null,
  incomplete      boolean     not null,   -- without a day or an owner
  late_from       timestamptz,            -- of those that are still to be kept
  entries         bigint      not null
);

create function commitments.sum_of(c commitments.commitment, by int) returns commitments.tally
  language sql immutable as $$
  select row (c.reader_ids,
              case when c.promiser_id = any (c.reader_ids) then c.promiser_id end,
              case when c.beneficiary_id = any (c.reader_ids) then c.beneficiary_id end,
              c.standing,
              c.due is null or c.owner_account_id is null and c.owner_name is null,
              case when c.standing in ('open', 'renegotiated') then c.late_from end,
              by::bigint)::commitments.tally
$$;

create function commitments.draw_together() returns void language sql as $$
  with gone as (
    delete from commitments.tally
     where ctid = any(array(select ctid from commitments.tally for update skip locked))
    returning *)
  insert into commitments.tally
  select reader_ids, promiser_own, beneficiary_own, standing, incomplete, late_from, sum(entries)
    from gone
   group by reader_ids, promiser_own, beneficiary_own, standing, incomplete, late_from
  having sum(entries) <> 0
$$;

create function commitments.count_again() returns void language sql as $$
  delete from commitments.tally;
  insert into commitments.tally
  select s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing, s.incomplete, s.late_from, count(*)
    from commitments.commitment c
   cross join lateral commitments.sum_of(c, 1) s
   group by s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing, s.incomplete, s.late_from
$$;

create function commitments.count_commitment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if commitments.sum_of(old, 1) is not distinct from commitments.sum_of(new, 1) then
      return null;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    insert into commitments.tally select (commitments.sum_of(old, -1)).*;
  end if;
  if tg_op <> 'DELETE' then
    insert into commitments.tally select (commitments.sum_of(new, 1)).*;
  end if;
  if pg_current_xact_id()::text::bigint % 256 = 0 then
    perform commitments.draw_together();
  end if;
  return null;
end
$$;
create trigger counted after insert or update or delete on commitments.commitment
  for each row execute function commitments.count_commitment();

select commitments.count_again();

create index on commitments.commitment (owner_account_id) where owner_account_id is not null;
