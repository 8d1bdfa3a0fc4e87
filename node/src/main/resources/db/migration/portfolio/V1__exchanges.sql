-- What took place, as numbers, and by what it is weighed.

create table portfolio.exchange (
  id           uuid          primary key,
  keeper       uuid          not null,       -- the own institution that noted it, and reads it
  partner_id   uuid          not null,
  agreement_id uuid,
  direction    text          not null check (direction in ('SENT', 'RECEIVED')),
  kind         text          not null,
  year         int           not null,       -- in which the academic year begins
  term         text          not null,
  people       int           not null check (people > 0),
  at_least     boolean       not null,       -- the source says "more than": a lower bound
  each         numeric(6, 2) check (each > 0), -- how long each stayed; null where that is not known
  unit         text,
  source       text          not null,
  noted_by     uuid,                         -- an account; null where a module of this node noted it
  noted_at     timestamptz   not null,
  revision     int           not null default 0,
  check ((each is null) = (unit is null))
);
create index on portfolio.exchange (keeper, partner_id, year desc);
create index on portfolio.exchange (keeper, year desc, id desc);
create index on portfolio.exchange (agreement_id) where agreement_id is not null;
create index on portfolio.exchange (partner_id);

-- What a unit of each kind of stay weighs. A set is never changed: a change makes the next.
create table portfolio.weights (
  keeper  uuid        not null,
  number  int         not null,
  weights jsonb       not null,              -- exact decimals as text, by kind and unit
  reason  text        not null,
  made_by uuid,
  made_at timestamptz not null,
  primary key (keeper, number)
);
