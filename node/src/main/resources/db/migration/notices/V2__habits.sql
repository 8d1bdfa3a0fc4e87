-- How people wish to be written to, and what waits for their digests.

create table notices.habit (
  account_id uuid primary key,
  zone       text not null,             -- the person's own clock
  quiet_from time,                      -- no letter leaves from then on …
  quiet_to   time,                      -- … until then
  hour       int  not null check (hour between 0 and 23),       -- at which digests come
  weekday    int  not null check (weekday between 1 and 7),     -- and weekly ones; 1 is Monday
  check ((quiet_from is null) = (quiet_to is null))
);

create table notices.pace (
  account_id uuid not null references notices.habit on delete cascade,
  topic      text not null,             -- the module that writes
  pace       text not null,
  primary key (account_id, topic)
);

create table notices.waiting (
  id             uuid        primary key,
  account_id     uuid        not null,
  institution_id uuid        not null,  -- on whose behalf
  topic          text        not null,
  subject        jsonb       not null,  -- in the four languages, for a reader may change theirs
  body           jsonb       not null,
  path           text        not null,
  written_at     timestamptz not null,
  due_at         timestamptz not null
);
create index on notices.waiting (due_at);
create index on notices.waiting (account_id, due_at);
