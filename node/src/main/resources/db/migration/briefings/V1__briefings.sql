-- Points that an office adds to its briefings; everything else is gathered from other records.

create table briefings.point (
  id       uuid  primary key,
  house    uuid  not null,                    -- the own institution whose people alone read it
  visit_id uuid  not null,
  item_id  uuid,                              -- the meeting it is for; null for every one
  wording  jsonb not null
);
create index on briefings.point (visit_id);
