-- What of whose personal data went to whom. Rows are written and never changed; of the people in
-- them, what says who they are can be erased, and the hash that the row's seal binds stays.

create table transfers.transfer (
  id                uuid        primary key,
  institution_id    uuid        not null,                        -- whose data it was
  country           text        not null check (country ~ '^[A-Z]{2}$'),
  at                timestamptz not null,
  by_account        uuid,                                        -- null: the node, or a guest
  recipient_id      uuid        not null,
  recipient_name    jsonb       not null,
  recipient_country text        not null check (recipient_country ~ '^[A-Z]{2}$'),
  through           text        not null,
  channel           text        not null,
  scope             text        not null check (scope in ('ABROAD', 'WITHIN')),
  categories        text[]      not null check (cardinality(categories) > 0),
  persons           int         not null check (persons > 0),
  basis             text        not null,
  retention         text        not null,
  kept_until        date,
  safeguards        text[]      not null,
  object_kind       text        not null,
  object_id         uuid        not null,
  object_path       text        not null,
  object_title      jsonb       not null,
  seal              text        not null check (seal ~ '^[0-9a-f]{64}$'),
  check ((retention = 'until') = (kept_until is not null)),
  check ((scope = 'WITHIN') = (country = recipient_country))
);
create index on transfers.transfer (institution_id, at, id);
create index on transfers.transfer (object_id, at);

create table transfers.person (
  transfer_id uuid not null references transfers.transfer,
  position    int  not null,
  ref         uuid,                                              -- null from here on once erased
  person_id   uuid,
  name        text,
  found       text,                                              -- the name as names are compared
  salt        text,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (transfer_id, position),
  check ((ref is null) = (salt is null) and (ref is null) = (name is null))
);
create index on transfers.person (person_id) where person_id is not null;
create index on transfers.person (ref) where ref is not null;
