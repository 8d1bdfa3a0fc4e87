-- What institutions of this node say to a network of Erasmus Without Paper.

-- What that network asks of an agreement and the agreement does not say, by the party that states it.
create table erasmus.supplement (
  agreement_id uuid        not null,
  house        uuid        not null,
  first_year   text        not null,        -- 2026/2027
  last_year    text        not null,
  language     text        not null,
  level        text        not null,
  changed_at   timestamptz not null,
  changed_by   uuid        not null,
  primary key (agreement_id, house)
);

-- What students who come to an institution need to know; days are of every year, as 04-15.
create table erasmus.factsheet (
  house                uuid        primary key,
  autumn_nomination    text        not null,
  spring_nomination    text        not null,
  autumn_application   text        not null,
  spring_application   text        not null,
  decision_weeks       int         not null,
  transcript_weeks     int         not null,
  email                text        not null,
  phone                text        not null,
  application_page     text        not null,
  housing_page         text        not null,
  visa_page            text        not null,
  insurance_page       text        not null,
  changed_at           timestamptz not null,
  changed_by           uuid        not null
);

-- A partner's own copy of an agreement, as it was fetched last.
create table erasmus.copy (
  id           uuid        primary key,
  peer_id      uuid        not null,
  iia_id       text        not null,        -- as the partner names it
  agreement_id uuid,                        -- ours of which it is the copy; null while not known
  hash         text        not null default '',
  ours         text        not null default '',  -- the hash of our copy, if it says the same
  fetched_at   timestamptz,
  unique (peer_id, iia_id)
);
create index on erasmus.copy (agreement_id);

-- That a partner approved our copy.
create table erasmus.approval (
  agreement_id uuid        not null,
  peer_id      uuid        not null,
  hash         text        not null,        -- of the conditions that it approved
  noted_at     timestamptz not null,
  primary key (agreement_id, peer_id)
);
