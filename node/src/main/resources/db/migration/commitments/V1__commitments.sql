-- The promise ledger.

create table commitments.commitment (
  id                 uuid        primary key,
  keeper_id          uuid        not null,          -- the own institution that entered it
  reader_ids         uuid[]      not null,          -- the own institutions that may read it
  promiser_id        uuid        not null,
  beneficiary_id     uuid        not null,
  what               jsonb       not null,
  what_authoritative text,                          -- the language whose wording decides
  owner_account_id   uuid,
  owner_name         text,
  due                date,
  zone               text        not null,          -- the promiser's
  late_from          timestamptz,                   -- when the due day has passed there
  source_kind        text,
  source_id          uuid,
  source_version     text,
  source_clause      text,
  source_label       jsonb,
  standing           text        not null check (standing in ('open', 'renegotiated', 'kept', 'waived')),
  due_before         date,                          -- what a renegotiated day replaced
  settled_on         date,                          -- kept or waived
  reason             text        not null default '',
  promised_at        timestamptz not null,
  late_noticed_at    timestamptz,
  revision           bigint      not null default 1,
  check (keeper_id = any (reader_ids)),
  check (promiser_id <> beneficiary_id),
  check (owner_account_id is null or owner_name is null),
  check ((due is null) = (late_from is null)),
  check ((source_kind is null) = (source_id is null)),
  check ((standing in ('kept', 'waived')) = (settled_on is not null)),
  check ((standing = 'renegotiated') = (due_before is not null))
);
create index on commitments.commitment using gin (reader_ids);
create index on commitments.commitment (late_from, id) where standing in ('open', 'renegotiated');
create index on commitments.commitment (settled_on desc, id) where settled_on is not null;
create index on commitments.commitment (source_kind, source_id);
create index on commitments.commitment (promiser_id);
create index on commitments.commitment (beneficiary_id);

-- A promise's life; rows are only ever added.
create table commitments.step (
  id               uuid        primary key,
  commitment_id    uuid        not null references commitments.commitment,
  kind             text        not null,
  at               timestamptz not null,
  by_account_id    uuid,                            -- null: the node itself
  day              date,
  words            text        not null default '',
  link             text        not null default '',
  owner_account_id uuid,
  owner_name       text,
  number           bigint      generated always as identity
);
create index on commitments.step (commitment_id, number);
