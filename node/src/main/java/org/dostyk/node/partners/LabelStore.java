package org.dostyk.node.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of labels. */
@Component
class LabelStore {
  private final JdbcClient jdbc;

  LabelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The labels of these partners, each once. */
  Map<PartnerId, List<String>> of(Collection<PartnerId> partners, Set<InstitutionId> readers) {
    var labels = new HashMap<PartnerId, List<String>>();
    jdbc.sql(
            """
            select distinct l.partner_id, l.label
              from partners.label l
             where l.partner_id = any(:partners)
               and l.kept_by = any(:readers)
             order by l.label
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("readers", PartnerStore.ids(readers))
        .query(
            row -> {
              labels
                  .computeIfAbsent(
                      new PartnerId(row.getObject("partner_id", UUID.class)),
                      id -> new ArrayList<>())
                  .add(row.getString("label"));
            });
    return labels;
  }

  /** Every label in use, each once. */
  List<String> all(Set<InstitutionId> readers) {
    return jdbc.sql("select distinct label from partners.label where kept_by = any(:readers)")
        .param("readers", PartnerStore.ids(readers))
        .query((row, n) -> row.getString("label"))
        .list();
  }

  /** Puts a label on; false if it was there. */
  boolean add(PartnerId partner, InstitutionId house, String label) {
    return jdbc.sql(
                """
                insert into partners.label (kept_by, label, partner_id)
                values (:house, :label, :partner)
                on conflict do nothing
                """)
            .param("house", house.value())
            .param("label", label)
            .param("partner", partner.value())
            .update()
        == 1;
  }

  /** Takes a label off; false if it was not there. */
  boolean remove(PartnerId partner, InstitutionId house, String label) {
    return jdbc.sql(
                """
                delete from partners.label
                 where kept_by = :house
                   and label = :label
                   and partner_id = :partner
                """)
            .param("house", house.value())
            .param("label", label)
            .param("partner", partner.value())
            .update()
        == 1;
  }
}
