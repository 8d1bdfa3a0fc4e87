-- Keys that sign nothing any more and open nothing, by which what they signed is still proven.

create table network.former_key (
  house       uuid        not null references network.membership,  -- to whom it is known
  fingerprint text        not null,
  hei         text        not null,                                -- whose it was: its own or a peer's
  key         bytea       not null,                                -- the public one
  known_at    timestamptz not null,
  primary key (house, fingerprint)
);
