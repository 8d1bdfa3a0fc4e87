-- Promises that lie on two nodes: the party that speaks from its own, whom a confirmation is asked
-- of, and the steps of both sides in one order.
alter table commitments.commitment add column far_id uuid;
alter table commitments.commitment add column awaits_id uuid;
create index on commitments.commitment (awaits_id) where awaits_id is not null;

alter table commitments.step add column turn int not null default 0;   -- after all that was known
alter table commitments.step add column party_id uuid;                  -- the far party whose step it is
alter table commitments.step add column about uuid;                     -- the step that it answers
