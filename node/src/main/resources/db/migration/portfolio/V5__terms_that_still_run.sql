-- Terms of agreements that have ended stand in no calendar; without this a list of the next hundred
-- would be read through all that ended before.
alter table portfolio.term add column ended boolean not null default false;
create index on portfolio.term (house, ends_on, agreement_id) where not ended;
drop index portfolio.term_house_ends_on_idx;
