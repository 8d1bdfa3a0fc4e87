-- What a party says of a version to all others: that it accepts it, or a comment.
create table approvals.answer (
  id             uuid        primary key,
  agreement_id   uuid        not null,
  version        int         not null,
  institution_id uuid        not null,
  account_id     uuid        not null,
  accepts        boolean     not null,
  words          text        not null,
  said_at        timestamptz not null
);

create index on approvals.answer (agreement_id, said_at);
create unique index on approvals.answer (agreement_id, version, institution_id) where accepts;
