-- A seminar may have no place of its own, and sessions in rooms all the same.
drop index visits.item_day_idx;
create index on visits.item (day)
  where not taken_out and (place <> '' or interpreter <> '' or kind = 'SEMINAR');
