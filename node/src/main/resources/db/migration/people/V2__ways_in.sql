-- The ways in: attempts counted by the brake, one-time links, passkeys, links for guests. Of a link
-- only the SHA-256 of its token is kept.

create table people.attempt (
  who           text        primary key,   -- 'account ' + hash of the mail address, or 'client ' + network address
  failures      int         not null,
  last_at       timestamptz not null,
  blocked_until timestamptz
);
create index on people.attempt (last_at);

create table people.one_time_link (
  token_hash bytea       primary key,
  purpose    text        not null check (purpose in ('SIGN_IN', 'INVITATION', 'FIRST_ADMINISTRATOR')),
  account_id uuid        references people.account,
  leads_to   text        not null,
  made_at    timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  check ((account_id is null) = (purpose = 'FIRST_ADMINISTRATOR'))
);
create index on people.one_time_link (account_id);

create table people.passkey (
  credential_id   bytea       primary key,
  account_id      uuid        not null references people.account,
  label           text        not null,
  public_key      bytea       not null,      -- COSE
  signature_count bigint      not null,
  user_verified   boolean     not null,
  transports      text[]      not null,
  backup_eligible boolean     not null,
  backed_up       boolean     not null,
  attestation     bytea       not null,
  client_data     bytea       not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz
);
create index on people.passkey (account_id);

create table people.guest_link (
  id             uuid        primary key,
  token_hash     bytea       not null unique,
  institution_id uuid        not null references people.own_institution,
  task           text        not null,       -- which module's page answers: 'agreements.comment'
  object_id      uuid        not null,
  label          text        not null,       -- for whom
  language       text        not null check (language in ('kk', 'ru', 'zh', 'en')),
  made_by        uuid        not null references people.account,
  made_at        timestamptz not null,
  expires_at     timestamptz not null,
  revoked_at     timestamptz,
  openings       int         not null default 0,
  uses           int         not null default 0,
  last_opened_at timestamptz
);
create index on people.guest_link (object_id);

alter table people.person add column revision int not null default 0;
