-- Persons and how they get in: institutions of this node, persons and their names, accounts, roles,
-- sessions, and the audit trail.

create table people.own_institution (
  id               uuid        primary key,
  name             jsonb       not null,
  country          text        not null check (country ~ '^[A-Z]{2}$'),
  town             jsonb       not null,
  zone             text        not null,
  counterpart_town jsonb,                      -- the second clock in the page's head
  counterpart_zone text,
  created_at       timestamptz not null,
  check ((counterpart_town is null) = (counterpart_zone is null))
);

create table people.person (
  id             uuid        primary key,
  institution_id uuid        not null references people.own_institution,
  created_at     timestamptz not null
);
create index on people.person (institution_id);

create table people.name_form (
  person_id  uuid  not null references people.person on delete cascade,
  position   int   not null,
  script     text  not null check (script ~ '^[A-Z][a-z]{3}$'),   -- ISO 15924
  parts      jsonb not null,                                     -- [{"kind": …, "text": …}] in the culture's order
  source     text  not null,
  valid_from date,
  valid_to   date,
  primary key (person_id, position)
);

create table people.account (
  id            uuid        primary key,
  person_id     uuid        not null unique references people.person,
  email         text        not null,
  password_hash text,                                            -- Argon2id; null: links and passkeys only
  language      text        not null check (language in ('kk', 'ru', 'zh', 'en')),
  created_at    timestamptz not null,
  closed_at     timestamptz
);
create unique index account_email on people.account (lower(email));

create table people.role_held (
  account_id     uuid        not null references people.account,
  institution_id uuid        not null references people.own_institution,
  role           text        not null,
  office         jsonb,                                          -- the post, as it stands under a signature
  given_at       timestamptz not null,
  primary key (account_id, institution_id, role)
);
create index on people.role_held (institution_id);

-- One chain per institution. The chain binds a salted hash of each entry's detail, never the detail:
-- clearing detail and salt of an erased person leaves the chain valid.
create table people.audit_chain (
  institution_id uuid   primary key references people.own_institution,
  length         bigint not null,
  head           bytea  not null
);

create table people.audit_entry (
  institution_id uuid        not null references people.own_institution,
  position       bigint      not null,
  at             timestamptz not null,
  actor_id       uuid,                                           -- an account; null: the node itself
  action         text        not null,
  subject_kind   text        not null,
  subject_id     uuid        not null,
  detail         text,
  salt           bytea,
  detail_hash    bytea       not null,
  hash           bytea       not null,
  primary key (institution_id, position)
);
create index on people.audit_entry (subject_id, position);

-- The columns are Spring Session's own.
create table people.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null unique,
  creation_time         bigint   not null,
  last_access_time      bigint   not null,
  max_inactive_interval int      not null,
  expiry_time           bigint   not null,
  principal_name        varchar(100)
);
create index on people.session (expiry_time);
create index on people.session (principal_name);

create table people.session_attributes (
  session_primary_id char(36)     not null references people.session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,
  primary key (session_primary_id, attribute_name)
);
