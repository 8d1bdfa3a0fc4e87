-- What parties at other nodes say of the end of an agreement.

alter table lives.instrument alter column begun_by drop not null;     -- null: begun elsewhere
alter table lives.provisions alter column entered_by drop not null;   -- null: prolonged elsewhere
alter table lives.notice alter column entered_by drop not null;

-- Two parties may give notice without knowing of one another: one stands, the other is behind it.
alter table lives.notice add column behind boolean not null default false;
drop index lives.notice_agreement_id_idx;
create unique index on lives.notice (agreement_id) where withdrawn_at is null and not done and not behind;
create index on lives.notice (agreement_id);
