-- Partners: who they are, what they are called, and what each institution of this node keeps on them.

create table partners.partner (
  id         uuid        primary key,
  kept_by    uuid        not null,              -- an institution of this node
  own        boolean     not null,              -- it is one itself: its own keeper, and seen by every officer
  kind       text        not null,
  country    text        not null check (country ~ '^[A-Z]{2}$'),
  town       jsonb,
  zone       text        not null,
  identity   text        not null,
  revision   bigint      not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (not own or id = kept_by)
);
create index on partners.partner (kept_by);

-- Names belong to the entry; aliases to the institution that uses them.
create table partners.name (
  partner_id uuid    not null references partners.partner on delete cascade,
  kept_by    uuid    not null,
  alias      boolean not null,
  position   int     not null,
  tag        text    not null,                  -- BCP 47
  value      text    not null check (char_length(value) <= 500),
  folded     text    not null,                  -- as names are compared, see Fold
  primary key (partner_id, kept_by, alias, position)
);
create index on partners.name (folded);

create table partners.typed_id (
  partner_id uuid not null references partners.partner on delete cascade,
  scheme     text not null,
  value      text not null,
  primary key (scheme, value, partner_id)
);
create index on partners.typed_id (partner_id);

create table partners.dossier (
  partner_id uuid   not null references partners.partner on delete cascade,
  kept_by    uuid   not null,
  since      text,                              -- 2024, 2024-04 or 2024-04-15
  note       text   not null,
  revision   bigint not null,
  primary key (partner_id, kept_by)
);

create table partners.contact (
  id         uuid        primary key,
  partner_id uuid        not null references partners.partner on delete cascade,
  kept_by    uuid        not null,
  names      jsonb       not null,              -- name forms, the usual first
  post       jsonb,
  email      text        not null,
  language   text        not null,
  revision   bigint      not null,
  created_at timestamptz not null,
  entered    bigint      generated always as identity   -- the order in which an office entered them
);
create index on partners.contact (partner_id, kept_by);
