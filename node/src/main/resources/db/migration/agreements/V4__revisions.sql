-- Working texts as they were saved, also of texts that were proposed or laid aside since: what two
-- people wrote at once is joined from them, and what was thrown away is brought back.

create table agreements.revision (
  agreement_id   uuid        not null references agreements.agreement,
  institution_id uuid        not null,
  number         int         not null,      -- never given twice on one side of an agreement
  draft          jsonb       not null,
  saved_by       uuid        not null,
  saved_at       timestamptz not null,
  primary key (agreement_id, institution_id, number)
);

insert into agreements.revision (agreement_id, institution_id, number, draft, saved_by, saved_at)
select agreement_id, institution_id, revision, draft, saved_by, saved_at
  from agreements.working_text;
