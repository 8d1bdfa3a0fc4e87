-- A list of visits is counted and chosen from the index alone.
create index on visits.visit (from_day, id) include (to_day, state, readers);
drop index visits.visit_from_day_id_idx;
