-- Which promises in the ledger are promises of a return visit, and of which visit.

create table visits.return_promise (
  commitment_id uuid primary key,
  visit_id      uuid not null references visits.visit
);
create index on visits.return_promise (visit_id);
