package org.dostyk.node.transfers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.transfers.TransferFilter.View;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The ledger as its list reads it. */
@Component
class TransferListStore {
  /** What every question asks besides; each row is {@code t}. */
  private static final String NARROWED =
      """
         and (:country = '' or t.recipient_country = :country)
         and (cast(:recipient as uuid) is null or t.recipient_id = :recipient)
         and (cast(:category as text) is null or :category = any(t.categories))
         and (cast(:basis as text) is null or t.basis = :basis)
         and (cast(:from as timestamptz) is null or t.at >= :from)
         and (cast(:to as timestamptz) is null or t.at < :to)
         and (cast(:about as uuid) is null or t.object_id = :about)
         and (:person = '' or exists (select 1
                                        from transfers.person q
                                       where q.transfer_id = t.id
                                         and strpos(q.found, :person) > 0))
      """;

  private final JdbcClient jdbc;

  TransferListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<RecordedTransfer> list(Asked asked, int most, int skip) {
    return narrowed(
            asked,
            """
            select *
              from transfers.transfer t
             where t.institution_id = any(:readers)
               and (:view = 'ALL' or t.scope = :view)
            """
                + NARROWED
                + """
             order by t.at desc, t.id desc
             limit :most
            offset :skip
            """)
        .param("view", asked.filter().view().name())
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> TransferStore.transfer(row))
        .list();
  }

  /** How many there are in each part of the ledger. */
  Map<View, Integer> counts(Asked asked) {
    return narrowed(
            asked,
            """
            select count(*) filter (where t.scope = 'ABROAD') as abroad,
                   count(*) filter (where t.scope = 'WITHIN') as within,
                   count(*) as "all"
              from transfers.transfer t
             where t.institution_id = any(:readers)
            """
                + NARROWED)
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

  /** Each country with how often and of how many people something went there; most first. */
  List<TransfersPage.Line> countries(Asked asked) {
    return narrowed(
            asked,
            """
            select t.recipient_country,
                   count(distinct t.id) as transfers,
                   count(distinct coalesce(p.ref::text, p.hash)) as people
              from transfers.transfer t
              join transfers.person p on p.transfer_id = t.id
             where t.institution_id = any(:readers)
               and (:view = 'ALL' or t.scope = :view)
            """
                + NARROWED
                + """
             group by t.recipient_country
             order by people desc, t.recipient_country
            """)
        .param("view", asked.filter().view().name())
        .query(
            (row, n) ->
                new TransfersPage.Line(
                    new Country(row.getString("recipient_country")),
                    row.getInt("transfers"),
                    row.getInt("people")))
        .list();
  }

  /** Whoever received anything. */
  List<Map.Entry<UUID, Text>> recipients(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct on (recipient_id) recipient_id, recipient_name
              from transfers.transfer
             where institution_id = any(:readers)
             order by recipient_id, at desc
            """)
        .param("readers", TransferStore.uuids(readers))
        .query(
            (row, n) ->
                Map.entry(
                    row.getObject("recipient_id", UUID.class),
                    Text.fromJson(row.getString("recipient_name"))))
        .list();
  }

  /** The countries to which anything went. */
  List<Country> countriesOf(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select distinct recipient_country
              from transfers.transfer
             where institution_id = any(:readers)
            """)
        .param("readers", TransferStore.uuids(readers))
        .query((row, n) -> new Country(row.getString("recipient_country")))
        .list();
  }

  /**
   * What is asked, and by whom.
   *
   * @param zone by whose clock days are meant
   */
  record Asked(TransferFilter filter, Set<InstitutionId> readers, ZoneId zone) {}

  private StatementSpec narrowed(Asked asked, String sql) {
    TransferFilter f = asked.filter();
    return jdbc.sql(sql)
        .param("readers", TransferStore.uuids(asked.readers()))
        .param("country", f.country())
        .param("recipient", f.recipient())
        .param("category", f.category() == null ? null : f.category().name())
        .param("basis", f.basis() == null ? null : f.basis().name())
        .param("from", beginning(f.from(), asked.zone()))
        .param("to", beginning(f.to() == null ? null : f.to().plusDays(1), asked.zone()))
        .param("about", f.about())
        .param("person", Fold.of(f.person()));
  }

  private static @Nullable Object beginning(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }
}
