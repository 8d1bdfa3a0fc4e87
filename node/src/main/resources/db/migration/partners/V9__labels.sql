-- What an institution marks partners with, in its own words; nobody else reads it.

create table partners.label (
  kept_by    uuid not null,
  label      text not null check (char_length(label) between 1 and 60),
  partner_id uuid not null references partners.partner on delete cascade,
  primary key (kept_by, label, partner_id)
);
create index on partners.label (partner_id, kept_by);
