-- The delegation that the guests' side laid before the host at another node. Its names lie here and
-- in no act, so that they can be erased.
create table visits.laid (
  visit_id uuid        primary key references visits.visit,
  digest   text        not null,            -- SHA-256 of the list with its salt; empty once it was taken back
  people   int         not null,
  until    date        not null,            -- the last day on which the other side has it
  list     bytea,                           -- what the other side may fetch; null at that side
  taken    boolean     not null default false,  -- whether the list has been fetched, at that side
  laid_at  timestamptz not null
);
create index on visits.laid (until);

alter table visits.delegate add column received boolean not null default false;  -- from the other node
