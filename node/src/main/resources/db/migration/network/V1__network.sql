-- The network of nodes: who of ours takes part, with whom, and what goes out and comes in.

create table network.membership (
  house     uuid        primary key,          -- an own institution
  hei       text        not null unique,      -- its domain name
  joined_at timestamptz not null,
  joined_by uuid        not null              -- an account
);

create table network.key (
  fingerprint text        primary key,
  house       uuid        not null references network.membership,
  sealed      bytea       not null,           -- under a secret that lies outside the database
  signs_from  timestamptz not null,
  made_at     timestamptz not null
);
create index on network.key (house, signs_from);

create table network.peer (
  id          uuid        primary key,
  house       uuid        not null references network.membership,
  hei         text        not null,
  name        jsonb       not null,
  address     text        not null,           -- of its manifest
  manifest    bytea       not null,           -- as it was when its keys were compared
  compared    text[]      not null,           -- fingerprints
  certificate bytea,                          -- its server's, where no authority vouches for it
  admitted_at timestamptz not null,
  admitted_by uuid        not null,           -- an account
  cut         text[]      not null default '{}',
  heard_at    timestamptz,
  failures    int         not null default 0,
  rests_until timestamptz,
  trouble     text        not null default '',
  revision    bigint      not null default 1,
  unique (house, hei),
  unique (house, address)
);

-- What a peer is still to be told of (out), and what it told of that is still to be fetched (in).
-- Several about one object are one row: a notice says only that it changed. A row without a next try
-- was given up and waits for a person.
create table network.message (
  peer_id     uuid        not null references network.peer,
  way         text        not null check (way in ('out', 'in')),
  topic       text        not null,
  object      uuid        not null,
  change      bigint      not null default 1, -- grows when it changes again while it is under way
  noted_at    timestamptz not null,
  tries       int         not null default 0,
  next_try_at timestamptz,
  trouble     text        not null default '',
  answer      text        not null default '',
  primary key (peer_id, way, topic, object)
);
create index on network.message (way, next_try_at) where next_try_at is not null;

-- Every exchange, for disputes: what was asked and answered, and whether the signatures held.
create table network.exchange (
  id          uuid        primary key,
  house       uuid        not null,
  hei         text        not null,           -- who asked or was asked; empty where nobody knows
  at          timestamptz not null,
  asked_by_us boolean     not null,
  line        text        not null,           -- method and path
  status      int         not null,           -- 0: no answer
  request     text        not null,           -- headers
  response    text        not null,
  sent        text        not null,           -- SHA-256 of the bodies
  received    text        not null,
  proven      boolean     not null,
  trouble     text        not null
);
create index on network.exchange (house, hei, at desc);
