-- What was said, decided and promised on visits.

create table minutes.minutes (
  id         uuid        primary key,
  visit_id   uuid        not null,
  item_id    uuid,                                  -- null: of the visit as a whole
  keeper_id  uuid        not null,                  -- the own institution that began them
  side       text        not null check (side in ('HOST', 'GUEST')),
  language   text        not null,
  delegates  uuid[]      not null,                  -- who of the delegation was present
  others     text        not null default '',       -- who else was, a line each
  writer_ids uuid[]      not null,                  -- the own institutions of the writing side
  reader_ids uuid[]      not null,                  -- those, and once shared the other side's too
  begun_at   timestamptz not null,
  shared_at  timestamptz,
  revision   int         not null default 1,        -- of who was present
  entries    int         not null default 0,        -- the number of the last entry
  check (writer_ids <@ reader_ids)
);
create unique index on minutes.minutes (visit_id, side, coalesce(item_id, visit_id));

create table minutes.entry (
  id            uuid        primary key,            -- made on the phone
  minutes_id    uuid        not null references minutes.minutes,
  number        int         not null,
  kind          text        not null check (kind in ('SAID', 'DECIDED', 'PROMISED')),
  words         text        not null,
  wording_id    uuid        not null,               -- the wording that stands
  revision      int         not null default 1,
  by_account_id uuid        not null,
  changed_at    timestamptz not null,
  taken_out     boolean     not null default false,
  promise_id    uuid,                               -- the promise in the ledger that it became
  unique (minutes_id, number)
);

-- Every wording that ever arrived, under the id of its saving; rows are only ever added and settled.
create table minutes.wording (
  id            uuid        primary key,            -- made on the phone
  entry_id      uuid        not null references minutes.entry,
  kind          text        not null,
  words         text        not null,
  by_account_id uuid        not null,
  at            timestamptz not null,
  beside        boolean     not null                -- waits beside the one that stands
);
create index on minutes.wording (entry_id);

create table minutes.remark (
  id            uuid        primary key,
  minutes_id    uuid        not null references minutes.minutes,
  house_id      uuid        not null,
  by_account_id uuid        not null,
  words         text        not null,
  at            timestamptz not null
);
create index on minutes.remark (minutes_id, at);
