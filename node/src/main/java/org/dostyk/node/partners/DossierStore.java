package org.dostyk.node.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what each institution keeps on a partner for itself. */
@Component
class DossierStore {
  private static final String DOSSIER =
      """
      select d.*,
             (select jsonb_agg(jsonb_build_object('tag', n.tag, 'value', n.value)
                               order by n.position)
                from partners.name n
               where n.partner_id = d.partner_id
                 and n.kept_by = d.kept_by
                 and n.alias) as aliases
        from partners.dossier d
      """;

  private final JdbcClient jdbc;
  private final PartnerStore partners;

  DossierStore(JdbcClient jdbc, PartnerStore partners) {
    this.jdbc = jdbc;
    this.partners = partners;
  }

  /** Writes a dossier over the revision it carries; false where it has another by now. */
  boolean write(PartnerId id, Dossier d) {
    boolean written =
        jdbc.sql(
                    """
                    insert into partners.dossier (partner_id, kept_by, since, note, revision)
                    values (:id, :keptBy, :since, :note, 1)
                    on conflict (partner_id, kept_by) do update
                       set since = excluded.since, note = excluded.note,
                           revision = partners.dossier.revision + 1
                     where partners.dossier.revision = :revision
                    """)
                .param("id", id.value())
                .param("keptBy", d.keptBy().value())
                .param("since", d.since() == null ? null : d.since().toString())
                .param("note", d.note())
                .param("revision", d.revision())
                .update()
            == 1;
    if (written) {
      jdbc.sql("delete from partners.name where partner_id = :id and kept_by = :keptBy and alias")
          .param("id", id.value())
          .param("keptBy", d.keptBy().value())
          .update();
      int position = 0;
      for (Alias alias : d.aliases()) {
        partners.writeName(id, d.keptBy(), true, position++, alias);
      }
    }
    return written;
  }

  Optional<Dossier> of(PartnerId id, InstitutionId keptBy) {
    return of(id, Set.of(keptBy)).stream().findFirst();
  }

  List<Dossier> of(PartnerId id, Set<InstitutionId> readers) {
    return jdbc.sql(
            DOSSIER + " where d.partner_id = :id and d.kept_by = any(:readers) order by d.kept_by")
        .param("id", id.value())
        .param("readers", PartnerStore.ids(readers))
        .query((row, n) -> kept(row).dossier())
        .list();
  }

  /** A dossier with whom it is about. */
  record Kept(PartnerId partner, Dossier dossier) {}

  List<Kept> keptBy(InstitutionId keptBy) {
    return jdbc.sql(DOSSIER + " where d.kept_by = :keptBy")
        .param("keptBy", keptBy.value())
        .query((row, n) -> kept(row))
        .list();
  }

  /** What an institution keeps on each of these. */
  Map<PartnerId, Dossier> of(Collection<PartnerId> ids, InstitutionId keptBy) {
    return jdbc
        .sql(DOSSIER + " where d.partner_id = any(:ids) and d.kept_by = :keptBy")
        .param("ids", ids.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("keptBy", keptBy.value())
        .query((row, n) -> kept(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Kept::partner, Kept::dossier));
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String since = row.getString("since");
    return new Kept(
        new PartnerId(row.getObject("partner_id", UUID.class)),
        new Dossier(
            new InstitutionId(row.getObject("kept_by", UUID.class)),
            PartnerStore.aliases(row.getString("aliases")),
            since == null ? null : PartialDate.parse(since).orElse(null),
            row.getString("note"),
            row.getLong("revision")));
  }
}
