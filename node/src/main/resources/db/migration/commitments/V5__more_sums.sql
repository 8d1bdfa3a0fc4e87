-- Sums of what one person answers for, and of what was kept after its day. Half of all promises are
-- one's own institution's, and a person may answer for a tenth of all: counting them took as long
-- as counting all.
alter table commitments.tally
  add column kept_late boolean not null default false;    -- of those that were kept

create table commitments.tally_of_owner (
  owner_account_id uuid        not null,
  reader_ids       uuid[]      not null,
  promiser_own     uuid,
  beneficiary_own  uuid,
  standing         text        not null,
  incomplete       boolean     not null,
  late_from        timestamptz,
  entries          bigint      not null,
  kept_late        boolean     not null
);
create index on commitments.tally_of_owner (owner_account_id);

create or replace function commitments.sum_of(c commitments.commitment, by int)
  returns commitments.tally
  language sql immutable as $$
  select row (c.reader_ids,
              case when c.promiser_id = any (c.reader_ids) then c.promiser_id end,
              case when c.beneficiary_id = any (c.reader_ids) then c.beneficiary_id end,
              c.standing,
              c.due is null or c.owner_account_id is null and c.owner_name is null,
              case when c.standing in ('open', 'renegotiated') then c.late_from end,
              by::bigint,
              c.standing = 'kept' and coalesce(c.settled_on > c.due, false))::commitments.tally
$$;

create or replace function commitments.draw_together() returns void language sql as $$
  with gone as (
    delete from commitments.tally
     where ctid = any(array(select ctid from commitments.tally for update skip locked))
    returning *)
  insert into commitments.tally
  select reader_ids, promiser_own, beneficiary_own, standing, incomplete, late_from, sum(entries),
         kept_late
    from gone
   group by reader_ids, promiser_own, beneficiary_own, standing, incomplete, late_from, kept_late
  having sum(entries) <> 0;

  with gone as (
    delete from commitments.tally_of_owner
     where ctid = any(array(select ctid from commitments.tally_of_owner for update skip locked))
    returning *)
  insert into commitments.tally_of_owner
  select owner_account_id, reader_ids, promiser_own, beneficiary_own, standing, incomplete,
         late_from, sum(entries), kept_late
    from gone
   group by owner_account_id, reader_ids, promiser_own, beneficiary_own, standing, incomplete,
            late_from, kept_late
  having sum(entries) <> 0
$$;

create or replace function commitments.count_again() returns void language sql as $$
  delete from commitments.tally;
  delete from commitments.tally_of_owner;
  insert into commitments.tally
  select s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing, s.incomplete, s.late_from,
         count(*), s.kept_late
    from commitments.commitment c
   cross join lateral commitments.sum_of(c, 1) s
   group by s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing, s.incomplete, s.late_from,
            s.kept_late;
  insert into commitments.tally_of_owner
  select c.owner_account_id, s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing,
         s.incomplete, s.late_from, count(*), s.kept_late
    from commitments.commitment c
   cross join lateral commitments.sum_of(c, 1) s
   where c.owner_account_id is not null
   group by c.owner_account_id, s.reader_ids, s.promiser_own, s.beneficiary_own, s.standing,
            s.incomplete, s.late_from, s.kept_late
$$;

create or replace function commitments.count_commitment() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if commitments.sum_of(old, 1) is not distinct from commitments.sum_of(new, 1)
       and old.owner_account_id is not distinct from new.owner_account_id then
      return null;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    insert into commitments.tally select (commitments.sum_of(old, -1)).*;
    if old.owner_account_id is not null then
      insert into commitments.tally_of_owner
      select old.owner_account_id, (commitments.sum_of(old, -1)).*;
    end if;
  end if;
  if tg_op <> 'DELETE' then
    insert into commitments.tally select (commitments.sum_of(new, 1)).*;
    if new.owner_account_id is not null then
      insert into commitments.tally_of_owner
      select new.owner_account_id, (commitments.sum_of(new, 1)).*;
    end if;
  end if;
  if pg_current_xact_id()::text::bigint % 256 = 0 then
    perform commitments.draw_together();
  end if;
  return null;
end
$$;

select commitments.count_again();

-- What is still to be kept of one owner, and of that what lacks a day or an owner.
create index on commitments.commitment (owner_account_id, late_from, id)
  where standing in ('open', 'renegotiated');
create index on commitments.commitment (late_from, id)
  where standing in ('open', 'renegotiated')
    and (due is null or owner_account_id is null and owner_name is null);

-- Who promised whom: of the promises of one's own institution, a half of all, those to a partner.
create index on commitments.commitment (promiser_id, beneficiary_id);
create index on commitments.commitment (beneficiary_id, promiser_id);
drop index commitments.commitment_promiser_id_idx;
drop index commitments.commitment_beneficiary_id_idx;
