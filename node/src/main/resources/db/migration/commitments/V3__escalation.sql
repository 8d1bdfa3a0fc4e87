-- When a late promise is brought before whom; an institution without a row keeps the usual days.

create table commitments.escalation (
  institution_id uuid primary key,
  owner_days     int check (owner_days between 1 and 365),      -- null: never
  officer_days   int check (officer_days between 1 and 365),
  signatory_days int check (signatory_days between 1 and 365)
);

-- How far it was brought since it turned late: 0 nobody, 1 the owner, 2 officers, 3 signatories.
alter table commitments.commitment add column escalated smallint not null default 0;
create index on commitments.commitment (late_from, id)
  where standing in ('open', 'renegotiated') and escalated < 3;
