-- Who exchanged most is told from the index.
create index on portfolio.exchange (keeper, partner_id)
  include (people, direction, kind, year, agreement_id);
