-- One visit is one record, read by host and guests alike.

create table visits.visit (
  id           uuid        primary key,
  keeper       uuid        not null,         -- the own institution that began it
  purpose      jsonb       not null,
  from_day     date        not null,
  to_day       date        not null,
  town         jsonb       not null,
  zone         text        not null,         -- the clock of the place visited
  state        text        not null,
  ended_by     text,                         -- the side that declined it or called it off
  reason       text,
  agreement_id uuid,
  return_of    uuid        references visits.visit,
  revision     int         not null,         -- grows with every change of the plan, from 1
  readers      uuid[]      not null,         -- the own institutions whose people read it
  begun_at     timestamptz not null,
  check (from_day <= to_day)
);
create index on visits.visit (to_day, id);
create index on visits.visit using gin (readers);
create index on visits.visit (return_of) where return_of is not null;

create table visits.party (
  visit_id   uuid  not null references visits.visit,
  position   int   not null,                 -- 0 is the host, 1 the guest who leads the delegation
  partner_id uuid  not null,
  name       jsonb not null,
  hosted     uuid,                           -- its institution, where its people work on this node
  country    text  not null,
  town       jsonb not null,
  zone       text  not null,
  primary key (visit_id, position),
  unique (visit_id, partner_id)
);
create index on visits.party (partner_id);

create table visits.approval (
  visit_id      uuid        not null references visits.visit,
  side          text        not null,
  given_at      timestamptz not null,
  noted_by      uuid        not null,        -- who approved, or who noted a letter
  letter_day    date,
  letter_number text,
  primary key (visit_id, side)
);

create table visits.delegate (
  id         uuid   primary key,
  visit_id   uuid   not null references visits.visit,
  position   int    not null,                -- the order of protocol, from 1
  names      jsonb  not null,
  keys       text[] not null,                -- the names as they are compared
  office     jsonb,
  partner_id uuid   not null,                -- for whom they travel
  language   text   not null,                -- in which they are written to
  role       text   not null,
  revision   int    not null
);
create index on visits.delegate (visit_id, position);
create index on visits.delegate using gin (keys);

create table visits.item (
  id          uuid    primary key,
  visit_id    uuid    not null references visits.visit,
  day         date    not null,
  starts      time    not null,
  ends        time    not null,
  zone        text    not null,
  kind        text    not null,
  title       jsonb   not null,
  place       text    not null,
  everybody   boolean not null,
  takes_part  uuid[]  not null,              -- the delegates chosen, where not everybody takes part
  interpreter text    not null,
  transport   text    not null,
  taken_out   boolean not null default false, -- calendars must learn of it
  revision    int     not null,
  changed_at  timestamptz not null
);
create index on visits.item (visit_id, day, starts);

create table visits.feed (
  key         text        primary key,       -- whoever has it may read this person's calendar
  visit_id    uuid        not null references visits.visit,
  delegate_id uuid        not null unique references visits.delegate on delete cascade,
  made_at     timestamptz not null
);
