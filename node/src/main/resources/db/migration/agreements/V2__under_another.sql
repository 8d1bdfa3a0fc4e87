-- An agreement may be made under another: a framework under a memorandum, a programme under a framework.
alter table agreements.agreement add column parent_id uuid references agreements.agreement;
create index on agreements.agreement (parent_id) where parent_id is not null;
