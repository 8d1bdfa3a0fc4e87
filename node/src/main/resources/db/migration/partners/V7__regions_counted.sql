-- How many entries a region has is kept beside the list, as for countries; empty where it is not known.
alter table partners.listing add column region text not null default '';
alter table partners.tally   add column region text not null default '';
alter table partners.tally   drop constraint tally_pkey;
alter table partners.tally   add primary key (kept_by, own, country, region);
