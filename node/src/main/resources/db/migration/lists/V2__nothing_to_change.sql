-- With how many of the rows there was nothing to change.
alter table lists.deed add column same int not null default 0;
