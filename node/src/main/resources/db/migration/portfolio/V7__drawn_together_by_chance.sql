-- By chance at each row, not by the number of the transaction: thirty thousand lines that an import
-- brings in one transaction were drawn together only when others had written for long.
create or replace function portfolio.count_exchange() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into portfolio.exchange_tally select (portfolio.sum_of(old, -1)).*;
  end if;
  if tg_op <> 'DELETE' then
    insert into portfolio.exchange_tally select (portfolio.sum_of(new, 1)).*;
  end if;
  if random() * 256 < 1 then
    perform portfolio.draw_together();
  end if;
  return null;
end
$$;

select portfolio.draw_together();
