-- Each side's word that a list of promises is the whole list; the latest of a side counts.

create table minutes.confirmation (
  id            uuid        primary key,
  visit_id      uuid        not null,
  side          text        not null check (side in ('HOST', 'GUEST')),
  hash          text        not null,               -- of the list
  list          text        not null,               -- its canonical form
  at            timestamptz not null,
  manner        text        not null check (manner in ('ACCOUNT', 'GUEST_LINK', 'PAPER')),
  by_account_id uuid,                               -- who confirmed here, or noted the paper
  said_by       text,                               -- who confirmed by a link, or signed the paper
  paper_day     date,
  number        bigint      generated always as identity,
  check ((manner = 'GUEST_LINK') = (by_account_id is null)),
  check ((manner = 'ACCOUNT') = (said_by is null)),
  check ((manner = 'PAPER') = (paper_day is not null))
);
create index on minutes.confirmation (visit_id, side, number);

-- Of which visits' lists a reminder was written; rows are only ever added.
create table minutes.reminded (
  visit_id uuid        primary key,
  at       timestamptz not null
);
