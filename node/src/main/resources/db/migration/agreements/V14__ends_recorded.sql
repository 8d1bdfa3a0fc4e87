-- Every end that a party recorded, here or at another node, also one that it took back: which of
-- them holds is told from all. An end by the calendar is recorded by nobody and stands only in
-- the agreement's row, as do those of before this table.
create table agreements.recorded_end (
  agreement_id  uuid        not null references agreements.agreement on delete cascade,
  party         text        not null,     -- its id in documents
  at            timestamptz not null,
  manner        text        not null,
  on_day        date        not null,
  reason        text        not null,     -- the recording party's words; may be empty
  account_id    uuid,                     -- null where it was recorded elsewhere
  taken_back_at timestamptz,
  primary key (agreement_id, party, at)
);
