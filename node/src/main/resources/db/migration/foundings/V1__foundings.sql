-- Institutions on their way. The institution itself is an entry among the partners, under the same id.

create table foundings.founding (
  id           uuid  primary key,
  keeper       uuid  not null,            -- the own institution that keeps the entry
  purpose      jsonb not null,
  agreement_id uuid,                      -- the founders' agreement
  founded_on   date,                      -- the day on which it became an institution
  revision     int   not null
);
create index on foundings.founding (keeper);

create table foundings.founder (
  founding_id  uuid not null references foundings.founding on delete cascade,
  position     int  not null,             -- from 1
  partner_id   uuid not null,
  numerator    bigint,                    -- of the share; null as long as it is not agreed
  denominator  bigint,
  contribution text not null,
  primary key (founding_id, position),
  unique (founding_id, partner_id),
  check ((numerator is null) = (denominator is null)),
  check (numerator > 0 and numerator <= denominator)
);
create index on foundings.founder (partner_id);

create table foundings.milestone (
  founding_id uuid not null references foundings.founding on delete cascade,
  kind        text not null,
  promise_id  uuid not null unique,       -- in the ledger, which knows how it stands
  primary key (founding_id, kind)
);
