-- What each party said as the provisions of an agreement, here or at its own node.

create table lives.provisions_said (
  agreement_id  uuid        not null,
  party         uuid        not null,     -- as in lives.notice
  said_at       timestamptz not null,
  said_by       uuid,                     -- null: at another node
  ends_on       date,
  renewal       text        not null,
  years         int         not null,
  objection     text,
  amendable     boolean     not null,
  notice        text,
  students_stay boolean     not null,
  surviving     text[]      not null,
  clauses       jsonb       not null,
  primary key (agreement_id, party, said_at)
);

-- What was entered until now is the word of whoever entered it; what only a signed extension put there is not.
insert into lives.provisions_said
select agreement_id, entered_for, entered_at, entered_by, ends_on, renewal, years, objection, amendable, notice,
       students_stay, surviving, clauses
  from lives.provisions p
 where entered_by is not null
   and exists (select 1 from lives.event e where e.agreement_id = p.agreement_id and e.kind = 'ENTERED');
