-- Signatures by pen: scans that were sent in and what a second person found. The bytes are kept by
-- the module documents under their hash.

create table agreements.scan (
  id           uuid        primary key,
  agreement_id uuid        not null references agreements.agreement,
  hash         text        not null references agreements.version (hash),
  party        text        not null,
  signatory    text        not null,
  file         text        not null,        -- the hash of what was sent
  signed_on    date        not null,        -- as written beside the signature
  town         jsonb       not null,
  zone         text        not null,
  sent_by      uuid        not null,        -- an account
  sent_for     uuid        not null,        -- an own institution
  sent_at      timestamptz not null,
  decision     text        check (decision in ('confirmed', 'declined')),
  reason       text,
  decided_by   uuid,
  decided_at   timestamptz,
  unique (hash, party, signatory, file),
  check ((decision is null) = (decided_by is null)),
  check ((decision is null) = (decided_at is null)),
  check ((decision is not distinct from 'declined') = (reason is not null)),
  check (decided_by <> sent_by)
);
create index on agreements.scan (agreement_id);
create index on agreements.scan (hash) where decision is null;

alter table agreements.signature add column scan text;
