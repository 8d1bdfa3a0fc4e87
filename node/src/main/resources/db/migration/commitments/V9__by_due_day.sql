-- Lists of promises that are due in a period.
create index on commitments.commitment (due) where due is not null;
