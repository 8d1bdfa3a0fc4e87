-- What was waived is rare among what was kept: a list of it need not walk through the other.
create index on commitments.commitment (standing, settled_on desc, id)
  where settled_on is not null;
