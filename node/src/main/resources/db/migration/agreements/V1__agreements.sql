-- Agreements: who agrees, the texts each side is working on, the versions proposed and their
-- signatures. The bytes of a version are kept by the module documents under their hash.

create table agreements.agreement (
  id           uuid        primary key,
  type         text        not null,
  drafted_by   uuid        not null,        -- an own institution; sees the agreement before the others
  created_at   timestamptz not null,
  in_force     int,                         -- the version in force
  in_force_at  timestamptz,
  check ((in_force is null) = (in_force_at is null))
);
create index on agreements.agreement (drafted_by);

create table agreements.party (
  agreement_id uuid  not null references agreements.agreement,
  position     int   not null,
  partner_id   uuid  not null,
  name         jsonb not null,
  house        uuid,                        -- the own institution that this party is, if it is one
  primary key (agreement_id, position),
  unique (agreement_id, partner_id)
);
create index on agreements.party (house);
create index on agreements.party (partner_id);

create table agreements.working_text (
  agreement_id   uuid        not null references agreements.agreement,
  institution_id uuid        not null,
  draft          jsonb       not null,
  based_on       int,                       -- the version that it changes; null before the first
  revision       int         not null,
  saved_by       uuid        not null,
  saved_at       timestamptz not null,
  primary key (agreement_id, institution_id)
);

create table agreements.version (
  agreement_id uuid        not null references agreements.agreement,
  number       int         not null,
  hash         text        not null unique,
  title        jsonb       not null,
  proposed_by  uuid        not null,        -- an own institution
  proposer     uuid        not null,        -- an account
  proposed_at  timestamptz not null,
  primary key (agreement_id, number)
);

-- Who is to sign a version, as its wording names them: for lists, which do not read the wording.
create table agreements.signatory (
  hash      text not null references agreements.version (hash),
  party     text not null,
  signatory text not null,
  primary key (hash, party, signatory)
);
create index on agreements.signatory (signatory);

create table agreements.signature (
  hash       text        not null references agreements.version (hash),
  party      text        not null,
  signatory  text        not null,
  manner     text        not null,
  signed_at  timestamptz not null,
  town       jsonb       not null,
  zone       text        not null,
  primary key (hash, party, signatory)
);

-- What guests remarked who read the text by a link; seen by the institution that made the link.
create table agreements.remark (
  id             uuid        primary key,
  agreement_id   uuid        not null references agreements.agreement,
  institution_id uuid        not null,
  guest          text        not null,
  version        int         not null,      -- 0: the working text
  words          text        not null,
  made_at        timestamptz not null
);
create index on agreements.remark (agreement_id, institution_id, made_at);
