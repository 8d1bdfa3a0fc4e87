-- For which end a reminder was written: a new day brings a new reminder.
alter table commitments.commitment add column reminded_of timestamptz;
