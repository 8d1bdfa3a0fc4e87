-- Terms of a lot of records are entered into the index together, in their order, which takes a
-- quarter of the time; whoever writes does it before the transaction ends, so that no question has
-- to look through what waits.
alter index lookup.entry_terms_idx set (fastupdate = on);
