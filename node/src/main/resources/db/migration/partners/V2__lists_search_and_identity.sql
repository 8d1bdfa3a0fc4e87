-- Lists, search and identity at the size of a nation.

-- 0: not in the lists and the search yet; else by which reading of names it was entered.
alter table partners.partner add column indexed int not null default 0;

-- The institution that it was found to be; its own entry stays, out of the lists.
alter table partners.partner add column merged_into uuid;
create index on partners.partner (merged_into) where merged_into is not null;
create index on partners.partner (indexed);

-- Each list in each language's order, so that a page of it is read from an index.
create table partners.listing (
  kept_by    uuid    not null,
  language   text    not null,
  key        bytea   not null,                  -- of the name shown in that language, as ICU sorts
  partner_id uuid    not null references partners.partner on delete cascade,
  own        boolean not null,
  country    text    not null,
  primary key (kept_by, language, key, partner_id)
);
create index on partners.listing (kept_by, language, country, key, partner_id);
create index on partners.listing (language, key, partner_id) where own;
create index on partners.listing (partner_id);

-- How many entries a list has.
create table partners.tally (
  kept_by uuid    not null,
  own     boolean not null,
  country text    not null,
  entries bigint  not null,
  primary key (kept_by, own, country)
);

-- By what an institution finds a partner: its names and aliases by their sound, and where they are.
create table partners.finding (
  partner_id uuid     not null references partners.partner on delete cascade,
  kept_by    uuid     not null,                 -- whose words they are; @own among the terms: everybody's
  terms      tsvector not null,
  heads      text[]   not null,                 -- each name whole, by its sound
  primary key (partner_id, kept_by)
);
create index on partners.finding using gin (terms) with (fastupdate = off);

-- Two entries that may be one institution, and what a person said.
create table partners.doubt (
  id          uuid        primary key,
  kept_by     uuid        not null,
  one_id      uuid        not null references partners.partner on delete cascade,  -- the newer entry
  other_id    uuid        not null references partners.partner on delete cascade,
  likeness    real        not null,
  signs       jsonb       not null,
  answer      text,                             -- SAME, ANOTHER; null: not asked yet
  asked_at    timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  unique (one_id, other_id)
);
create index on partners.doubt (kept_by, asked_at) where answer is null;

-- Each merge, and whether it was undone.
create table partners.merge (
  id        uuid        primary key,
  kept_by   uuid        not null,
  from_id   uuid        not null references partners.partner on delete cascade,
  into_id   uuid        not null references partners.partner on delete cascade,
  at        timestamptz not null,
  by        uuid,
  undone_at timestamptz,
  undone_by uuid
);
create index on partners.merge (into_id);
create index on partners.merge (from_id);
