-- Agreements whose parties are at home on several nodes.

-- The id under which documents know a party, where another node made it; null: the partner's own.
alter table agreements.party add column document_id text;

-- A version proposed elsewhere has no proposer here. One that was proposed at the same moment as
-- another and does not stand in the line has a number below zero: it is kept, and is no version.
alter table agreements.version alter column proposer drop not null;

-- Who signs here in the name of a signatory whom another node named.
alter table agreements.signatory add column account uuid;
create index on agreements.signatory (account, since, hash) where awaited and account is not null;
