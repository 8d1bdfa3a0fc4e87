-- Lists that somebody kept under a name: which rows, columns and order, as the address says them.

create table lists.kept (
  id          uuid        primary key,
  account_id  uuid        not null,
  list        text        not null,          -- its key, as visits or promises
  name        text        not null check (char_length(name) between 1 and 80),
  query       text        not null check (char_length(query) <= 2000),
  shared_with uuid,                          -- an own institution whose people see it too
  kept_at     timestamptz not null,
  removed_at  timestamptz
);
create unique index on lists.kept (account_id, list, lower(name)) where removed_at is null;
create index on lists.kept (shared_with, list) where removed_at is null and shared_with is not null;

-- What was done with many rows at once, as far as it can be taken back.
create table lists.deed (
  id         uuid        primary key,
  account_id uuid        not null,
  list       text        not null,
  deed       text        not null,
  entries    int         not null,
  memory     text        not null,           -- what the module needs to take it back; empty: it cannot
  done_at    timestamptz not null,
  undone_at  timestamptz
);
create index on lists.deed (account_id, done_at);
