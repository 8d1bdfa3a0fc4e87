package org.dostyk.node.commitments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules by which late promises are brought before others, and how far each was brought. */
@Component
class EscalationStore {
  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A promise that was brought further, and before whom: from above one level to the other. */
  record Raised(Commitment promise, int from, int to) {}

  EscalationRule rule(InstitutionId house) {
    return jdbc.sql("select * from commitments.escalation where institution_id = :house")
        .param("house", house.value())
        .query(
            (row, n) ->
                new EscalationRule(
                    row.getObject("owner_days", Integer.class),
                    row.getObject("officer_days", Integer.class),
                    row.getObject("signatory_days", Integer.class)))
        .optional()
        .orElse(EscalationRule.USUAL);
  }

  void set(InstitutionId house, EscalationRule rule) {
    jdbc.sql(
            """
            insert into commitments.escalation
                   (institution_id, owner_days, officer_days, signatory_days)
            values (:house, :owner, :officer, :signatory)
            on conflict (institution_id) do update
               set owner_days     = excluded.owner_days,
                   officer_days   = excluded.officer_days,
                   signatory_days = excluded.signatory_days
            """)
        .param("house", house.value())
        .param("owner", rule.owner())
        .param("officer", rule.officer())
        .param("signatory", rule.signatory())
        .update();
  }

  /**
   * Late promises that are to be brought further by now, marked as brought; those that another
   * process is busy with are left to it. The rule is that of the side that promised, or of the
   * institution that keeps the record where that side has no people here.
   */
  List<Raised> raise(Instant now, int most) {
    return jdbc.sql(
            """
            update commitments.commitment c
               set escalated = due.level
              from (select p.id,
                           p.escalated as before,
                           case when p.late_from + make_interval(days => r.signatory - 1) <= :now then 3
                                when p.late_from + make_interval(days => r.officer - 1) <= :now then 2
                                when p.late_from + make_interval(days => r.owner - 1) <= :now then 1
                                else 0
                           end as level
                      from commitments.commitment p
                      left join commitments.escalation e
                             on e.institution_id = case when p.promiser_id = any(p.reader_ids)
                                                        then p.promiser_id
                                                        else p.keeper_id
                                                   end
                     cross join lateral (
                           select case when e.institution_id is null then :owner else e.owner_days end as owner,
                                  case when e.institution_id is null then :officer else e.officer_days end as officer,
                                  case when e.institution_id is null then :signatory else e.signatory_days end as signatory) r
                     where p.standing in ('open', 'renegotiated')
                       and p.escalated < 3
                       and p.late_from <= :now
                       and p.late_from + make_interval(
                             days => case p.escalated
                                       when 0 then least(r.owner, r.officer, r.signatory)
                                       when 1 then least(r.officer, r.signatory)
                                       else r.signatory
                                     end - 1) <= :now
                     order by p.late_from, p.id
                     limit :most
                       for update of p skip locked) as due
             where c.id = due.id
            returning c.*, due.before
            """)
        .param("now", CommitmentStore.utc(now))
        .param("owner", EscalationRule.USUAL.owner())
        .param("officer", EscalationRule.USUAL.officer())
        .param("signatory", EscalationRule.USUAL.signatory())
        .param("most", most)
        .query((row, n) -> raised(row))
        .list();
  }

  private static Raised raised(ResultSet row) throws SQLException {
    return new Raised(
        CommitmentStore.commitment(row), row.getInt("before"), row.getInt("escalated"));
  }
}
