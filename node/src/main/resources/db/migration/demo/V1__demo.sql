-- How far the demonstration's clock was moved: one row.
create table demo.clock (
  only_row bool   primary key default true check (only_row),
  ahead    bigint not null                                     -- seconds before or behind the real time
);
