-- Visits that lie on two nodes: the side that speaks from its own. What it approved there nobody
-- here approved.
alter table visits.visit add column far_id uuid;
alter table visits.approval alter column noted_by drop not null;
