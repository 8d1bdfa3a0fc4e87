-- What several institutions of one reader have together is told from the index.
create index on agreements.listing (agreement_id, house) include (step, type, year) where shared;
