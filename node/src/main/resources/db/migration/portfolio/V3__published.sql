-- What institutions show of their cooperation to everybody; nothing until they choose it.

create table portfolio.publication (
  house      uuid        primary key,
  open       boolean     not null,
  slug       text        not null unique,    -- the last part of the address
  changed_at timestamptz not null
);

create table portfolio.shown (
  house     uuid not null,
  kind      text not null check (kind in ('partner', 'agreement')),
  record_id uuid not null,
  primary key (house, kind, record_id)
);
