package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.agreements.HeldAgreement.OnPaper;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements in short, from the rows of the lists. */
@Component
class RegisterStore {
  /** The rows of one house, or of any of those that read. */
  private static final String ROWS =
      """
      select l.agreement_id, l.type, l.title, l.paper_number, l.step, l.changed_at, a.in_force_at,
             (select o.signed_on
                from agreements.on_paper o
               where o.agreement_id = l.agreement_id) as paper_signed,
             array(select p.partner_id
                     from agreements.party p
                    where p.agreement_id = l.agreement_id
                    order by p.position) as parties,
             (select jsonb_agg(p.name order by p.position)
                from agreements.party p
               where p.agreement_id = l.agreement_id) as names
        from agreements.listing l
        join agreements.agreement a on a.id = l.agreement_id
       where l.house = %s
         and l.type not in ('AMENDMENT', 'TERMINATION', 'ACCESSION')
         and
      """
          + ListSql.ONCE;

  private final JdbcClient jdbc;

  RegisterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HeldAgreement> with(Collection<PartnerId> partners, Set<InstitutionId> readers) {
    return asked(
            """
             and l.agreement_id in (select p.agreement_id
                                      from agreements.party p
                                     where p.partner_id = any(:partners))
            """,
            readers)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query((row, n) -> held(row))
        .list();
  }

  List<HeldAgreement> these(Collection<AgreementId> ids, Set<InstitutionId> readers) {
    return asked(" and l.agreement_id = any(:ids) ", readers)
        .param("ids", ids.stream().map(AgreementId::value).toArray(UUID[]::new))
        .query((row, n) -> held(row))
        .list();
  }

  List<HeldAgreement> inForce(Set<InstitutionId> readers, int most, int skip) {
    // One institution after another, each in the order of its own index.
    String one =
        ROWS.formatted("reader.house")
            + " and l.step in ('IN_FORCE', 'NOTICE', 'ON_PAPER') "
            + ListSql.LATEST_FIRST
            + " limit :most + :skip";
    return jdbc.sql(
            "select l.* from unnest(:readers) reader (house) cross join lateral ("
                + one
                + ") l "
                + ListSql.LATEST_FIRST
                + " limit :most offset :skip")
        .param("readers", AgreementStore.uuids(readers))
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> held(row))
        .list();
  }

  private JdbcClient.StatementSpec asked(String which, Set<InstitutionId> readers) {
    return jdbc.sql(ROWS.formatted("any(:readers)") + which + ListSql.LATEST_FIRST)
        .param("readers", AgreementStore.uuids(readers));
  }

  private static HeldAgreement held(ResultSet row) throws SQLException {
    OffsetDateTime since = row.getObject("in_force_at", OffsetDateTime.class);
    return new HeldAgreement(
        new AgreementId(row.getObject("agreement_id", UUID.class)),
        AgreementType.valueOf(row.getString("type")),
        AgreementRow.text(row.getString("title")),
        row.getString("paper_number"),
        Step.valueOf(row.getString("step")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(since).map(OffsetDateTime::toInstant),
        Arrays.stream((UUID[]) row.getArray("parties").getArray()).map(PartnerId::new).toList(),
        AgreementRow.names(row.getString("names")),
        Optional.ofNullable(row.getString("paper_signed")).map(OnPaper::of));
  }
}
