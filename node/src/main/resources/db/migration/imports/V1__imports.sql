-- Workbooks that were sent in: the file, what each row would do or did, and how to take it back.

create table imports.import (
  id          uuid        primary key,
  kept_by     uuid        not null,             -- the institution in whose name it is done
  kind        text        not null,             -- the record's kind, such as partners.partner
  file_name   text        not null,
  file        bytea       not null,
  passed_over jsonb       not null,             -- sheets and columns that no kind knows
  state       text        not null,
  fingerprint text        not null,             -- of the plan that is shown
  uploaded_at timestamptz not null,
  uploaded_by uuid,                             -- an account; null: the node itself
  applied_at  timestamptz,
  applied_by  uuid,
  undone_at   timestamptz,
  undone_by   uuid
);
create index on imports.import (kept_by, uploaded_at);

create table imports.row (
  import_id uuid not null references imports.import on delete cascade,
  position  int  not null,                      -- from 0, over all sheets
  sheet     text not null,
  number    int  not null,                      -- as the workbook counts
  outcome   text not null,
  plan      jsonb not null,
  made_id   uuid,                               -- what came of it
  made_path text,
  memory    jsonb,                              -- what the kind needs to take it back
  primary key (import_id, position)
);
