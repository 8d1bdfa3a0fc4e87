-- What nodes share of agreements.

-- One thing that one party did, in canonical form, signed with its node's key. Rows are only added.
create table federation.act (
  agreement_id uuid        not null,
  hash         text        not null,          -- SHA-256 of the body
  body         bytea       not null,
  key          text        not null,          -- the fingerprint of the key that signed it
  signature    bytea       not null,
  noted_at     timestamptz not null,
  primary key (agreement_id, hash)
);

-- What we and a peer hold of an agreement: the hash of all acts.
create table federation.shared (
  agreement_id uuid        not null,
  peer_id      uuid        not null,
  ours         text        not null,
  changed_at   timestamptz not null,
  theirs       text        not null default '',
  theirs_at    timestamptz,
  primary key (agreement_id, peer_id)
);
create index on federation.shared (peer_id, changed_at);

create table federation.repaired (
  peer_id uuid        primary key,
  at      timestamptz not null
);
