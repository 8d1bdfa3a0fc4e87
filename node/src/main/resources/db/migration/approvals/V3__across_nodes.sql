-- What parties at other nodes say of a version, and what they let be seen of their approval.

-- Which version is meant is said by its hash: numbers change where two were proposed at once.
alter table approvals.answer add column hash text;
alter table approvals.answer add column kind text not null default 'COMMENT';
update approvals.answer set kind = 'ACCEPTANCE' where accepts;
alter table approvals.answer drop column accepts;           -- and the index that it bounds
alter table approvals.answer alter column account_id drop not null;
create unique index on approvals.answer (agreement_id, hash, institution_id) where kind = 'ACCEPTANCE';

create table approvals.elsewhere (
  agreement_id uuid        not null,
  party_id     uuid        not null,          -- by its id as a partner
  hash         text        not null,          -- of the version
  at           timestamptz not null,
  hidden       boolean     not null,          -- it shows nothing any more
  done         boolean     not null,
  steps        jsonb       not null,          -- those that are passed: title and day
  primary key (agreement_id, party_id, hash)
);
