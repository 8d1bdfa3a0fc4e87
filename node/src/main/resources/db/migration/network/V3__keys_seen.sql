-- Which peers have fetched which of our keys, since it was announced under the one before it.
create table network.key_seen (
  peer_id     uuid        not null references network.peer,
  fingerprint text        not null references network.key,
  seen_at     timestamptz not null,
  primary key (peer_id, fingerprint)
);
