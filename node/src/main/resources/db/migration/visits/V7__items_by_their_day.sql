-- What else is planned on a day with a place or an interpreter, without going through all visits.
create index on visits.item (day) where not taken_out and (place <> '' or interpreter <> '');
