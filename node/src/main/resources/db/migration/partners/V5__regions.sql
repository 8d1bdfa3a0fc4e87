-- The region of its country in which an institution lies; statistics count by it.
alter table partners.partner
  add column region     jsonb,                -- its names
  add column region_key text,                 -- ISO 3166-2, or ~ and the folded name of one that is not listed
  add check ((region is null) = (region_key is null));
create index on partners.partner (country, region_key) where region_key is not null;
