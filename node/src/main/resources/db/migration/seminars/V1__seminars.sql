-- What happens inside one item of an itinerary, on its day and by its clock.

create table seminars.session (
  id         uuid        primary key,
  item_id    uuid        not null,
  starts     time        not null,
  ends       time        not null,
  title      jsonb       not null,
  speakers   text[]      not null,
  language   text,                            -- in which it is held
  moderator  text        not null,
  room       text        not null,            -- where it differs from the item's place
  taken_out  boolean     not null default false, -- calendars must learn of it
  revision   int         not null default 1,
  changed_at timestamptz not null
);
create index on seminars.session (item_id, starts);
