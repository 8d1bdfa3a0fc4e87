-- What the one search finds, as its modules last told it.

create table lookup.entry (
  kind    text     not null,             -- the text key of its heading
  id      uuid     not null,
  subject uuid     not null,             -- what the audit trail knows it by
  path    text     not null,
  title   jsonb    not null,
  about   jsonb    not null,             -- texts that tell it from others like it
  day     date     not null,
  terms   tsvector not null,             -- its words by their sound, its kind, and who may read it
  primary key (kind, id)
);
create index on lookup.entry (kind, subject);
create index on lookup.entry using gin (terms) with (fastupdate = off);

-- How far what was there before has been read.
create table lookup.reading (
  kind    text primary key,
  edition int  not null,                 -- by which reading
  reached uuid,                          -- the last subject read; null before the first
  whole   boolean not null
);
