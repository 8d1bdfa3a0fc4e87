-- Of a long table across is how many sit at one side, of round ones how many sit at each.
alter table seating.plan add column shape text not null default 'LONG';
