-- Acts that a peer gave and that have no effect here, and why: one that proves nothing, and one that
-- is genuine but cannot be applied (it is in federation.act too). The others of their agreement go
-- on without them; these are asked for again.
create table federation.aside (
  agreement_id uuid        not null,
  peer_id      uuid        not null,
  hash         text        not null,          -- SHA-256 of the body
  genuine      boolean     not null,
  kind         text        not null,          -- what the act calls itself; empty where it cannot be read
  party        text        not null,          -- whose act it says it is, as the agreement names it
  key          text        not null,
  reason       text        not null,          -- a text key
  detail       text        not null,
  body         bytea       not null,
  signature    bytea       not null,
  noted_at     timestamptz not null,
  tried_at     timestamptz not null,
  primary key (agreement_id, peer_id, hash)
);
create index on federation.aside (peer_id);
