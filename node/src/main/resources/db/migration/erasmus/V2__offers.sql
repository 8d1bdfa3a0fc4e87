-- A partner's copy that is a copy of nothing here is an offer.

alter table erasmus.copy
  add column terms text not null default '',       -- what it says, names of people left out
  add column unfinished boolean not null default false,
  add column begun boolean not null default false, -- our agreement was begun from it
  add column left_hash text not null default '';   -- of what was left be; what says more is offered anew

-- Terms of a partner's copy that ours took over with its places.
alter table erasmus.supplement
  add column terms text not null default '';
