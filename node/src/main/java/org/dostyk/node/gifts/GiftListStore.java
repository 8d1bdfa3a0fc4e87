package org.dostyk.node.gifts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.gifts.GiftFilter.View;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of gifts as the register reads it. */
@Component
class GiftListStore {
  private final JdbcClient jdbc;
  private final GiftStore gifts;

  GiftListStore(JdbcClient jdbc, GiftStore gifts) {
    this.jdbc = jdbc;
    this.gifts = gifts;
  }

  /** The latest first; those planned without a day at the end. */
  List<Gift> list(GiftFilter filter, Set<InstitutionId> readers, int most, int skip) {
    return gifts.whole(
        narrowed(
                filter,
                readers,
                """
                select *
                  from gifts.gift g
                 where keeper = any(:readers)
                   and case :view
                         when 'EXCHANGED'  then not planned
                         when 'PLANNED'    then planned
                         when 'UNKEPT'     then not planned and direction = 'RECEIVED' and held_by = ''
                         when 'UNDECLARED' then not planned and direction = 'RECEIVED'
                                            and declared_on is null
                                            and exists (select 1
                                                          from gifts.threshold t
                                                         where t.institution = g.keeper
                                                           and t.currency = g.currency
                                                           and t.amount < g.amount)
                       end
                   and (cast(:year as int) is null or extract(year from day) = :year)
                   and (cast(:partner as uuid) is null or partner_id = :partner)
                   and (:custodian = '' or held_by = :custodian)
                 order by day desc nulls last, id desc
                 limit :most
                offset :skip
                """)
            .param("view", filter.view().name())
            .param("most", most)
            .param("skip", skip));
  }

  Map<View, Integer> counts(GiftFilter filter, Set<InstitutionId> readers) {
    return narrowed(
            filter,
            readers,
            """
            select count(*) filter (where not planned) as exchanged,
                   count(*) filter (where planned) as planned,
                   count(*) filter (where not planned and direction = 'RECEIVED'
                                      and held_by = '') as unkept,
                   count(*) filter (where not planned and direction = 'RECEIVED'
                                      and declared_on is null
                                      and exists (select 1
                                                    from gifts.threshold t
                                                   where t.institution = g.keeper
                                                     and t.currency = g.currency
                                                     and t.amount < g.amount)) as undeclared
              from gifts.gift g
             where keeper = any(:readers)
               and (cast(:year as int) is null or extract(year from day) = :year)
               and (cast(:partner as uuid) is null or partner_id = :partner)
               and (:custodian = '' or held_by = :custodian)
            """)
        .query(
            (row, n) -> {
              var counts = new EnumMap<View, Integer>(View.class);
              for (View view : View.values()) {
                counts.put(view, row.getInt(view.key()));
              }
              return counts;
            })
        .single();
  }

  private StatementSpec narrowed(GiftFilter filter, Set<InstitutionId> readers, String sql) {
    return jdbc.sql(sql)
        .param("readers", GiftStore.uuids(readers))
        .param("year", filter.year())
        .param("partner", filter.partner())
        .param("custodian", filter.custodian());
  }

  /** The years in which anything was given or received, the latest first. */
  List<Integer> years(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct cast(extract(year from day) as int) as year
              from gifts.gift
             where keeper = any(:readers)
               and day is not null
             order by year desc
            """)
        .param("readers", GiftStore.uuids(readers))
        .query((row, n) -> row.getInt("year"))
        .list();
  }

  /** The other sides that the register names. */
  List<Map.Entry<UUID, Text>> partners(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct on (partner_id) partner_id, partner_name
              from gifts.gift
             where keeper = any(:readers)
             order by partner_id, id desc
            """)
        .param("readers", GiftStore.uuids(readers))
        .query(
            (row, n) ->
                Map.entry(
                    row.getObject("partner_id", UUID.class),
                    Text.fromJson(row.getString("partner_name"))))
        .list();
  }

  /** Who keeps anything now. */
  List<String> custodians(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct held_by
              from gifts.gift
             where keeper = any(:readers)
               and held_by <> ''
            """)
        .param("readers", GiftStore.uuids(readers))
        .query((row, n) -> row.getString("held_by"))
        .list();
  }
}
