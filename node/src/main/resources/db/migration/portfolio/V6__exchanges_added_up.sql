-- What took place, added up for everybody who looks at all of it: a change adds rows and waits for
-- nobody; now and then those of one sum are drawn together.
create table portfolio.exchange_tally (
  keeper       uuid    not null,
  direction    text    not null,
  kind         text    not null,
  unit         text,
  year         int     not null,
  people       bigint  not null,
  volume       numeric not null,           -- people times how long each stayed
  lower_bounds bigint  not null,           -- how many of the lines say "more than"
  entries      bigint  not null
);
create index on portfolio.exchange_tally (keeper);

create function portfolio.sum_of(e portfolio.exchange, by int) returns portfolio.exchange_tally
  language sql immutable as $$
  select row (e.keeper, e.direction, e.kind, e.unit, e.year, by * e.people::bigint,
              by * coalesce(e.people * e.each, 0), by * e.at_least::int::bigint,
              by::bigint)::portfolio.exchange_tally
$$;

create function portfolio.draw_together() returns void language sql as $$
  with gone as (
    delete from portfolio.exchange_tally
     where ctid = any(array(select ctid from portfolio.exchange_tally for update skip locked))
    returning *)
  insert into portfolio.exchange_tally
  select keeper, direction, kind, unit, year, sum(people), sum(volume), sum(lower_bounds),
         sum(entries)
    from gone
   group by keeper, direction, kind, unit, year
  having sum(entries) <> 0
$$;

create function portfolio.count_exchange() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into portfolio.exchange_tally select (portfolio.sum_of(old, -1)).*;
  end if;
  if tg_op <> 'DELETE' then
    insert into portfolio.exchange_tally select (portfolio.sum_of(new, 1)).*;
  end if;
  if pg_current_xact_id()::text::bigint % 256 = 0 then
    perform portfolio.draw_together();
  end if;
  return null;
end
$$;

insert into portfolio.exchange_tally
select (portfolio.sum_of(e, 1)).* from portfolio.exchange e;
select portfolio.draw_together();

create trigger counted after insert or update or delete on portfolio.exchange
  for each row execute function portfolio.count_exchange();
