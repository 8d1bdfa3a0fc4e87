-- Each institution keeps a register of its own: what a gift is worth is not told to the other side.

create table gifts.gift (
  id                 uuid  primary key,
  keeper             uuid  not null,          -- the own institution whose register it stands in
  direction          text  not null,          -- GIVEN or RECEIVED, as the keeper sees it
  partner_id         uuid  not null,
  partner_name       jsonb not null,
  visit_id           uuid,
  what               jsonb not null,
  ours               text  not null,          -- who of the keeper's people gave or received it
  theirs             text  not null,
  occasion           text  not null,
  amount             numeric(14, 2) check (amount >= 0),
  currency           char(3),
  planned            boolean not null,
  day                date,                    -- given on; where it is planned, meant for
  held_by            text  not null,          -- who has it now; empty where nobody does
  held_at            text  not null,
  declared_on        date,
  declaration_number text,
  revision           int   not null,
  check ((amount is null) = (currency is null)),
  check (planned or day is not null)
);
create index on gifts.gift (keeper, day desc, id);
create index on gifts.gift (partner_id);
create index on gifts.gift (visit_id) where visit_id is not null;

create table gifts.handover (
  gift_id  uuid not null references gifts.gift on delete cascade,
  position int  not null,                     -- from 1
  on_day   date not null,
  holder   text not null,
  place    text not null,
  primary key (gift_id, position)
);

-- Above which amount an institution's own rules ask for a declaration, one for each currency.
create table gifts.threshold (
  institution uuid           not null,
  currency    char(3)        not null,
  amount      numeric(14, 2) not null check (amount >= 0),
  primary key (institution, currency)
);
