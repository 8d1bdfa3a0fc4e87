-- Scans of papers signed by pen: as they were sent, and page by page as they are shown.

alter table documents.document drop constraint document_kind_check;
alter table documents.document
  add constraint document_kind_check check (kind in ('canonical', 'paper', 'scan'));

create table documents.scan_page (
  hash    bytea       not null references documents.document,
  number  int         not null check (number > 0),
  width   int         not null,
  height  int         not null,
  turn    text        not null,        -- how it lay in what was sent
  codes   text[]      not null,        -- the hashes in the codes found on it
  picture bytea       not null,        -- JPEG, upright
  made_at timestamptz not null,
  primary key (hash, number)
);

create trigger immutable before update or delete or truncate on documents.scan_page
  for each statement execute function documents.refuse_change();
