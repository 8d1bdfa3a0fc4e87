-- Until when an agreement holds, as one of its parties reads its text.

create table portfolio.term (
  agreement_id uuid        not null,
  house        uuid        not null,         -- the own institution that noted it, and reads it
  ends_on      date,                         -- null: it has no end
  notice_days  int         check (notice_days >= 0),
  renews       boolean     not null,         -- by itself, where nobody gives notice
  source       text        not null,         -- the clause that says so
  noted_by     uuid        not null,
  noted_at     timestamptz not null,
  revision     int         not null,         -- from 1
  primary key (agreement_id, house)
);
create index on portfolio.term (house, ends_on);

-- How a partnership is, computed by a rule from what happened; written again and again.
create table portfolio.health (
  keeper      uuid        not null,
  partner_id  uuid        not null,
  word        text        not null,
  urgency     int         not null,          -- how many reasons ask for attention
  reasons     jsonb       not null,
  rule        int         not null,          -- the version of the rule
  computed_at timestamptz not null,
  primary key (keeper, partner_id)
);
create index on portfolio.health (keeper, word, urgency desc, partner_id);
