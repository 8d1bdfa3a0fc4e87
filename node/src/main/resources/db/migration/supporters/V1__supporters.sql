-- Who supports a visit without being host or guest, and what they are invited to.

create table supporters.supporter (
  id         uuid   primary key,
  visit_id   uuid   not null,
  by         uuid   not null,                 -- the own institution that invited them
  partner_id uuid   not null,
  name       jsonb  not null,
  hosted     uuid,                            -- their institution, where they work on this node
  items      uuid[] not null default '{}',    -- the items they are invited to
  to_day     date   not null,                 -- the visit's last day, for the list of what is ahead
  unique (visit_id, partner_id)
);
create index on supporters.supporter (hosted, to_day) where hosted is not null;
create index on supporters.supporter (partner_id);
