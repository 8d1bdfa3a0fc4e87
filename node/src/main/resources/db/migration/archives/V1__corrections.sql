-- What was corrected by hand in records of agreements on paper, each with what stood there before.
-- The records themselves are kept by the module agreements.

create table archives.correction (
  agreement_id  uuid        not null,
  number        int         not null,       -- from 1
  before        jsonb       not null,       -- the record as it was
  corrected_by  uuid        not null,       -- an account
  corrected_at  timestamptz not null,
  taken_back_by uuid,
  taken_back_at timestamptz,
  primary key (agreement_id, number),
  check ((taken_back_by is null) = (taken_back_at is null))
);
