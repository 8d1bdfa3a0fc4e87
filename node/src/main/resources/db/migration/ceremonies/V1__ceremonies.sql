-- One event at which an institution signs an agreement with each of several partners, all from one text.

create table ceremonies.ceremony (
  id          uuid        primary key,
  house       uuid        not null,         -- the own institution that holds it
  type        text        not null,         -- of the agreements
  text        jsonb       not null,         -- the common text, its fields open
  revision    int         not null,
  saved_by    uuid        not null,
  saved_at    timestamptz not null,
  wall_key    text        not null unique,  -- whoever has it may watch the wall
  proposed_at timestamptz
);
create index on ceremonies.ceremony (house, saved_at desc);

create table ceremonies.pair (
  ceremony_id  uuid  not null references ceremonies.ceremony,
  position     int   not null,              -- the order of signing, from 1
  partner_id   uuid  not null,
  name         jsonb not null,
  agreement_id uuid  not null unique,       -- made when the text is proposed
  quotas       jsonb,                       -- the places of this pair; null: those of the text
  primary key (ceremony_id, partner_id),
  unique (ceremony_id, position) deferrable initially deferred
);
