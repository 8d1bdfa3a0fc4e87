-- How the hosts sit across from a delegation at one item of an itinerary; where the delegation sits
-- follows from its order of protocol.

create table seating.plan (
  item_id      uuid        primary key,
  hosts        text[]      not null,            -- a name and a post in a line, by rank
  across       int         not null,            -- so many sit at one side of the table
  interpreters text        not null,            -- at which hand of whoever leads, or behind
  revision     int         not null default 1,
  changed_at   timestamptz not null
);
