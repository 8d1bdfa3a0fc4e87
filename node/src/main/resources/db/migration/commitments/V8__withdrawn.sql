-- What was taken back before both sides had confirmed it is settled as what was waived is, and is
-- called by another word.
alter table commitments.commitment add column withdrawn boolean not null default false;
alter table commitments.commitment add check (standing = 'waived' or not withdrawn);

update commitments.commitment c
   set withdrawn = true
 where standing = 'waived'
   and 'WITHDRAWN' = (select kind
                        from commitments.step s
                       where s.commitment_id = c.id
                         and kind in ('WAIVED', 'WITHDRAWN')
                       order by number desc
                       limit 1);
