-- Long lists are compared, applied and undone while their sender may be elsewhere.

-- Of the plan, so that a list of imports need not count rows.
alter table imports.import
  add counts jsonb not null default '{}',        -- outcome: rows
  add sheets int   not null default 1;

update imports.import i
   set counts = r.counts, sheets = r.sheets
  from (select o.import_id, jsonb_object_agg(o.outcome, o.rows) as counts,
               (select count(distinct s.sheet) from imports.row s where s.import_id = o.import_id)
                 as sheets
          from (select import_id, outcome, count(*) as rows
                  from imports.row
                 group by import_id, outcome) o
         group by o.import_id) r
 where r.import_id = i.id;

-- What is being done with an import, and how far it has come. Whoever does it holds an advisory
-- lock on the import in the transaction of the work: a row here whose lock is free, and that has no
-- trouble to tell, was left by a process that died.
create table imports.work (
  import_id uuid  primary key references imports.import on delete cascade,
  task      text  not null,                     -- PLAN, APPLY, UNDO
  stage     text  not null,
  done      int   not null,                     -- rows of this stage
  rows      int   not null,                     -- in all
  trouble   jsonb                               -- why it ended without being done
);
