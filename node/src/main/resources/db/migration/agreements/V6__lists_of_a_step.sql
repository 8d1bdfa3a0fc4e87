-- The list of one step, which every card leads to, without gathering it from its types and years.
create index on agreements.listing (house, step, changed_at desc, agreement_id desc);
