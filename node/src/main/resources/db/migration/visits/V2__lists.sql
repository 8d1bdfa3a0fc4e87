-- Lists ask for whose approval is waited for, and go by the first day.

alter table visits.visit add column awaiting uuid[] not null default '{}';  -- the own institutions asked
update visits.visit v
   set awaiting = array(select p.hosted
                          from visits.party p
                         where p.visit_id = v.id
                           and p.position <= 1
                           and p.hosted is not null
                           and not exists (select 1
                                             from visits.approval a
                                            where a.visit_id = v.id
                                              and a.side = case p.position
                                                             when 0 then 'HOST' else 'GUEST' end))
 where v.state = 'requested';
create index on visits.visit using gin (awaiting) where state = 'requested';
create index on visits.visit (from_day, id);
