-- Peers that asked more than they may, and were told to wait.
create table network.limited (
  peer_id  uuid        primary key references network.peer,
  times    bigint      not null,
  first_at timestamptz not null,
  last_at  timestamptz not null
);
