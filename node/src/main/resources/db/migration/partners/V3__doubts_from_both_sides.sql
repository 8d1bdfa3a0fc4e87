-- An entry that goes takes the questions with it, from whichever side they name it.
create index on partners.doubt (other_id);
