-- Through whose hands a version goes at a party before its signatory may sign.

-- An institution's usual route for agreements of a type.
create table approvals.template (
  institution_id uuid    not null,
  agreement_type text    not null,
  steps          jsonb   not null,
  shown          text    not null,        -- how far the other parties see it
  take_over      boolean not null,        -- whether approvals of what did not change go on counting
  remind_days    int     not null,        -- 0: nobody is reminded
  revision       int     not null,
  primary key (institution_id, agreement_type)
);

-- The route of one agreement, where it is not the usual one; without steps it needs no approval.
create table approvals.route (
  agreement_id   uuid    not null,
  institution_id uuid    not null,
  steps          jsonb   not null,
  shown          text    not null,
  take_over      boolean not null,
  remind_days    int     not null,
  revision       int     not null,
  primary key (agreement_id, institution_id)
);

-- A version on its way through a party's house.
create table approvals.run (
  agreement_id   uuid        not null,
  institution_id uuid        not null,
  version        int         not null,
  state          text        not null,
  shown          text        not null,
  take_over      boolean     not null,
  remind_days    int         not null,
  started_at     timestamptz not null,
  ended_at       timestamptz,
  primary key (agreement_id, institution_id, version)
);

create table approvals.step (
  id             uuid  primary key,
  agreement_id   uuid  not null,
  institution_id uuid  not null,
  version        int   not null,
  position       int   not null,
  place          int   not null,          -- steps of one place are open at the same time
  title          jsonb not null,
  part           text  not null,          -- of the text, that it answers for
  state          text  not null,
  opened_at      timestamptz,
  reminded_at    timestamptz,
  decided_by     uuid,                    -- an account
  decided_for    uuid,                    -- an account, where a deputy decided
  decided_at     timestamptz,
  remark         text  not null default '',
  foreign key (agreement_id, institution_id, version) references approvals.run on delete cascade
);

create index on approvals.step (agreement_id, institution_id, version);
create index on approvals.step (opened_at) where state = 'OPEN';

-- Who may decide a step.
create table approvals.decider (
  step_id    uuid not null references approvals.step on delete cascade,
  account_id uuid not null,
  primary key (account_id, step_id)
);

create index on approvals.decider (step_id);

-- While somebody is away another decides for them; both days are included.
create table approvals.absence (
  id             uuid        primary key,
  institution_id uuid        not null,
  account_id     uuid        not null,
  deputy_id      uuid        not null,
  from_day       date        not null,
  to_day         date        not null,
  entered_by     uuid        not null,
  entered_at     timestamptz not null,
  check (from_day <= to_day),
  check (account_id <> deputy_id)
);

create index on approvals.absence (deputy_id, to_day);
