package org.dostyk.node.agreements;

import java.util.List;
import java.util.Set;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreements have waited for longest. */
@Component
class WaitingStore {
  private static final String LONGEST_FIRST =
      " order by l.changed_at, l.agreement_id limit :most) l ";

  private static final String WAITING =
      ListSql.ROWS
          + """
              from (select l.*
                      from unnest(:readers) r (house)
                     cross join lateral
                           (select *
                              from agreements.listing l
                             where l.house = r.house
                               and l.step = :step
                               and
            """
          + ListSql.ONCE
          + LONGEST_FIRST
          + LONGEST_FIRST
          + " order by l.changed_at, l.agreement_id";

  /**
   * The agreement of a signatory's version, if the party that they sign for is one of the readers;
   * asked of one after another, so that nobody looks through fifteen thousand for twenty.
   */
  private static final String OF_A_PARTY =
      """
      (select w.agreement_id
         from agreements.version w
         join agreements.party p on p.agreement_id = w.agreement_id
                                and coalesce(p.document_id, p.partner_id::text) = e.party
                                and p.house = any(:readers)
        where w.hash = e.hash
        limit 1)\
      """;

  private final JdbcClient jdbc;

  WaitingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a step, as these institutions see it, unchanged for longest first. */
  List<Line> longest(Set<InstitutionId> readers, Step step, int most) {
    return jdbc.sql(WAITING)
        .param("readers", AgreementStore.uuids(readers))
        .param("step", step.name())
        .param("most", most)
        .query((row, n) -> ListStore.line(row))
        .list();
  }

  /** The agreements whose latest version this account is to sign and has not signed. */
  List<AgreementRow> forSignature(AccountId account, Set<InstitutionId> houses, int most) {
    return jdbc.sql(
            """
            with waiting as materialized (
              (select s.agreement_id, s.since
                 from (select e.since, e.hash, %s as agreement_id
                         from agreements.signatory e
                        where e.signatory = :signatory
                          and e.awaited) s
                where s.agreement_id is not null
                order by s.since, s.hash
                limit :most)
              union all
              (select s.agreement_id, s.since
                 from (select e.since, e.hash, %s as agreement_id
                         from agreements.signatory e
                        where e.account = :account
                          and e.awaited) s
                where s.agreement_id is not null
                order by s.since, s.hash
                limit :most))
            """
                    .formatted(OF_A_PARTY, OF_A_PARTY)
                + AgreementRow.SELECT
                + """
                    join waiting on waiting.agreement_id = a.id
                   order by waiting.since, a.id
                   limit :most
                  """)
        .param("readers", AgreementStore.uuids(houses))
        .param("signatory", account.toString())
        .param("account", account.value())
        .param("most", most)
        .query((row, n) -> AgreementRow.read(row))
        .list();
  }
}
