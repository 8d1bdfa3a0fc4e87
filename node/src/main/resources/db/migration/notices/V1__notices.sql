-- Jobs that run by the clock, and letters on their way.

-- The columns are db-scheduler's own.
create table notices.job (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on notices.job (execution_time);
create index on notices.job (last_heartbeat);

-- A letter waits while next_try_at is set, is sent once sent_at is, and is undelivered otherwise.
create table notices.mail (
  id             uuid        primary key,
  institution_id uuid        not null,             -- on whose behalf, and whose administrators see it
  email          text        not null,
  house          text        not null,             -- the sender's name, in the letter's language
  language       text        not null check (language in ('kk', 'ru', 'zh', 'en')),
  subject        text        not null,
  plain          text,                             -- both cleared once a letter with a secret is done
  html           text,
  secret_until   timestamptz,                      -- a secret link in it is good until then
  created_at     timestamptz not null,
  tries          int         not null default 0,
  next_try_at    timestamptz,
  give_up_at     timestamptz not null,
  sent_at        timestamptz,
  trouble        text,                             -- what stood in the way at the last try
  answer         text,                             -- and the mail server's own words
  check (sent_at is null or next_try_at is null)
);
create index on notices.mail (next_try_at) where next_try_at is not null;
create index on notices.mail (institution_id, created_at desc) where sent_at is null;
create index on notices.mail (sent_at) where sent_at is not null;
