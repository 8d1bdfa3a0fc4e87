package org.dostyk.node.partners;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those that bear a label, or that somebody is responsible for, which are few beside all. */
@Component
class PartnerFewStore {
  private final JdbcClient jdbc;

  PartnerFewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All of them, sorted by name as the reader's language sorts. */
  List<PartnerId> these(Set<InstitutionId> readers, PartnerList.Asked asked, Language language) {
    return jdbc.sql(
            """
            select l.partner_id
              from partners.partner p
              join partners.listing l on l.partner_id = p.id
             where l.language = :language
               and (l.own or l.kept_by = any(:readers))
               and (:country = '' or p.country = :country)
               and (:region = '' or p.region_key = :region)
            """
                + (asked.label().isEmpty() ? "" : LABELLED)
                + (asked.mine().isEmpty() ? "" : " and p.id = any(:mine)")
                + " order by l.key, l.partner_id")
        .param("label", asked.label())
        .param("mine", asked.mine().orElse(List.of()).toArray(UUID[]::new))
        .param("readers", PartnerStore.ids(readers))
        .param("language", language.tag())
        .param("country", asked.country())
        .param("region", asked.region())
        .query((row, n) -> new PartnerId(row.getObject(1, UUID.class)))
        .list();
  }

  private static final String LABELLED =
      """
       and p.id in (select b.partner_id
                      from partners.label b
                     where b.label = :label
                       and b.kept_by = any(:readers))
      """;
}
