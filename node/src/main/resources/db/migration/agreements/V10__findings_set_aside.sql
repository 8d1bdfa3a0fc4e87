-- What a side found to stand although two language versions do not say it alike. The finding is the
-- SHA-256 of what was compared, so that it is asked anew when a wording changes.

create table agreements.set_aside (
  agreement_id   uuid        not null references agreements.agreement,
  institution_id uuid        not null,
  finding        text        not null,
  reason         text        not null,
  set_by         uuid        not null,      -- an account
  set_at         timestamptz not null,
  primary key (agreement_id, institution_id, finding)
);
