-- Who in an office looks after a record of another module; each own institution names one of its own.

create table responsible.person (
  kind       text        not null,           -- as the audit trail knows the record, such as visits.visit
  record_id  uuid        not null,
  house      uuid        not null,           -- the own institution that named them
  account_id uuid        not null,
  since      timestamptz not null,
  primary key (kind, record_id, house)
);
create index on responsible.person (account_id, kind, record_id);
