-- What becomes of agreements after they were signed.

create table lives.provisions (
  agreement_id  uuid        primary key,
  ends_on       date,                     -- the last day of its term; null for one without
  renewal       text        not null,
  years         int         not null,
  objection     text,                     -- as 90D or 3M
  amendable     boolean     not null,
  notice        text,
  students_stay boolean     not null,
  surviving     text[]      not null,
  clauses       jsonb       not null,     -- by matter
  entered_for   uuid        not null,     -- an own institution
  entered_by    uuid        not null,
  entered_at    timestamptz not null,
  revision      int         not null,
  over          boolean     not null      -- whether the clock has nothing more to do with it
);
create index on lives.provisions (ends_on) where not over;

create table lives.instrument (
  agreement_id uuid not null primary key,
  of_id        uuid not null,
  type         text not null,
  number       int  not null,
  begun_for    uuid not null,
  begun_by     uuid not null,
  unique (of_id, type, number)
);

create table lives.notice (
  id           uuid        primary key,
  agreement_id uuid        not null,
  kind         text        not null,
  party        uuid        not null,
  party_name   jsonb       not null,
  given_on     date        not null,
  words        text        not null,
  last_day     date        not null,
  entered_for  uuid        not null,
  entered_by   uuid        not null,
  entered_at   timestamptz not null,
  withdrawn_at timestamptz,
  done         boolean     not null default false
);
create unique index on lives.notice (agreement_id) where withdrawn_at is null and not done;
create index on lives.notice (last_day) where withdrawn_at is null and not done;

create table lives.event (
  agreement_id uuid        not null,
  at           timestamptz not null,
  position     bigint      generated always as identity,
  kind         text        not null,
  on_day       date        not null,
  until_day    date,
  clause       text        not null,
  instrument   uuid,
  party        jsonb,
  primary key (agreement_id, position)
);

-- Frameworks that others join by declaration.
create table lives.umbrella (
  agreement_id uuid        primary key,
  kinds        text[]      not null,      -- what kinds of institutions may join
  notice       text,                      -- how long beforehand a member gives notice to leave
  opened_for   uuid        not null,      -- the party's own institution that keeps the list
  opened_by    uuid        not null,
  opened_at    timestamptz not null
);

create table lives.member (
  agreement_id uuid  not null references lives.umbrella,
  partner_id   uuid  not null,
  name         jsonb not null,
  instrument   uuid  not null,            -- the declaration
  joined_on    date  not null,
  notice_on    date,                      -- when it said that it leaves
  last_day     date,
  primary key (agreement_id, partner_id, joined_on),
  check ((notice_on is null) = (last_day is null))
);
create index on lives.member (partner_id);
