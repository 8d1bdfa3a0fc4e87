package org.dostyk.node.partners;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which partners a list shows, in what order. */
@Component
class PartnerListStore {
  private final JdbcClient jdbc;

  PartnerListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of a list: the ids in order, and how many there are in all. */
  record Page(List<PartnerId> ids, long all) {}

  private record Placed(UUID id, long all) {}

  /**
   * A page of what readers see, sorted by name as their language sorts.
   *
   * @param folded letters that a name contains; empty for any
   * @param country a code; empty for any
   */
  Page page(
      Set<InstitutionId> readers,
      String folded,
      String country,
      Language language,
      int from,
      int most) {
    List<Placed> placed =
        jdbc.sql(
                """
                select p.id, count(*) over () as "all"
                  from partners.partner p
                 cross join lateral
                       (select n.value
                          from partners.name n
                         where n.partner_id = p.id and not n.alias
                         order by (split_part(lower(n.tag), '-', 1) = :language) desc,
                                  (n.tag = 'en') desc,
                                  n.position
                         limit 1) shown
                 where (p.own or p.kept_by = any(:readers))
                   and (:country = '' or p.country = :country)
                   and (:folded = '' or exists
                         (select 1
                            from partners.name n
                           where n.partner_id = p.id
                             and (not n.alias or n.kept_by = any(:readers))
                             and position(:folded in n.folded) > 0))
                 order by case :language when 'kk' then shown.value end collate "kk-x-icu",
                          case :language when 'ru' then shown.value end collate "ru-x-icu",
                          case :language when 'zh' then shown.value end collate "zh-x-icu",
                          case :language when 'en' then shown.value end collate "en-x-icu",
                          p.id
                offset :from
                 limit :most
                """)
            .param("readers", PartnerStore.ids(readers))
            .param("folded", folded)
            .param("country", country)
            .param("language", language.tag())
            .param("from", from)
            .param("most", most)
            .query((row, n) -> new Placed(row.getObject("id", UUID.class), row.getLong("all")))
            .list();
    return new Page(
        placed.stream().map(p -> new PartnerId(p.id())).toList(),
        placed.isEmpty() ? 0 : placed.getFirst().all());
  }

  /** The countries and regions of what readers see. */
  List<Country> countries(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct p.country
              from partners.partner p
             where p.own or p.kept_by = any(:readers)
            """)
        .param("readers", PartnerStore.ids(readers))
        .query((row, n) -> new Country(row.getString("country")))
        .list();
  }

  /** Whether an institution keeps any entry besides its own. */
  boolean keepsAny(Set<InstitutionId> keepers) {
    return jdbc.sql(
            "select 1 from partners.partner where kept_by = any(:keepers) and not own limit 1")
        .param("keepers", PartnerStore.ids(keepers))
        .query()
        .optionalValue()
        .isPresent();
  }
}
