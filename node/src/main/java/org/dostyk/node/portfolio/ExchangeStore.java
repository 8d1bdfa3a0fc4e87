package org.dostyk.node.portfolio;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.portfolio.Exchange.Length;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of exchanges. */
@Component
class ExchangeStore {
  private static final String ASKED =
      """
       where e.keeper = any(:readers)
         and (cast(:partner as uuid) is null or e.partner_id = cast(:partner as uuid))
         and (cast(:agreement as uuid) is null or e.agreement_id = cast(:agreement as uuid))
         and (cast(:flow as text) is null or e.direction = :flow)
         and (cast(:kind as text) is null or e.kind = :kind)
         and (cast(:since as int) is null or e.year >= cast(:since as int))
         and (cast(:until as int) is null or e.year <= cast(:until as int))
      """;
  private static final String COUNTED =
      """
      sum(e.people) as people, coalesce(sum(e.people * e.each), 0) as volume,
      bool_or(e.at_least) as at_least
      """;

  private final JdbcClient jdbc;

  ExchangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a line; false if one of this id exists. */
  boolean add(Exchange e) {
    return written(
            e,
            """
            insert into portfolio.exchange
                   (id, keeper, partner_id, agreement_id, direction, kind, year, term, people,
                    at_least, each, unit, source, source_also, noted_by, noted_at)
            values (:id, :keeper, :partner, :agreement, :flow, :kind, :year, :term, :people,
                    :atLeast, :each, :unit, :source, cast(:sourceAlso as jsonb), :by, :at)
            on conflict (id) do nothing
            """)
        == 1;
  }

  /** Writes over the revision that was read; false if it is another. */
  boolean change(Exchange e) {
    return written(
            e,
            """
            update portfolio.exchange
               set partner_id = :partner, agreement_id = :agreement, direction = :flow,
                   kind = :kind, year = :year, term = :term, people = :people,
                   at_least = :atLeast, each = :each, unit = :unit, source = :source,
                   source_also = cast(:sourceAlso as jsonb),
                   noted_by = :by, noted_at = :at, revision = revision + 1
             where id = :id and keeper = :keeper and revision = :revision
            """)
        == 1;
  }

  private int written(Exchange e, String sql) {
    return jdbc.sql(sql)
        .param("id", e.id().value())
        .param("keeper", e.keeper().value())
        .param("partner", e.partner().value())
        .param("agreement", e.agreement().map(AgreementId::value).orElse(null))
        .param("flow", e.flow().name())
        .param("kind", e.kind().name())
        .param("year", e.period().year())
        .param("term", e.period().part().name())
        .param("people", e.people())
        .param("atLeast", e.atLeast())
        .param("each", e.length().map(Length::each).orElse(null))
        .param("unit", e.length().map(l -> l.unit().name()).orElse(null))
        .param("source", e.source().said())
        .param("sourceAlso", e.source().alsoToJson())
        .param("by", e.notedBy().map(AccountId::value).orElse(null))
        .param("at", e.notedAt().atOffset(ZoneOffset.UTC))
        .param("revision", e.revision())
        .update();
  }

  /** Takes a line out in this revision; false if it has another or is gone. */
  boolean remove(ExchangeId id, InstitutionId keeper, int revision) {
    return jdbc.sql(
                "delete from portfolio.exchange"
                    + " where id = :id and keeper = :keeper and revision = :revision")
            .param("id", id.value())
            .param("keeper", keeper.value())
            .param("revision", revision)
            .update()
        == 1;
  }

  Optional<Exchange> find(ExchangeId id, Set<InstitutionId> readers) {
    return jdbc.sql("select * from portfolio.exchange where id = :id and keeper = any(:readers)")
        .param("id", id.value())
        .param("readers", uuids(readers))
        .query((row, n) -> read(row))
        .optional();
  }

  /** A list, the latest year first. */
  List<Exchange> list(ExchangeList asked, Set<InstitutionId> readers, int most, int skip) {
    return asked(
            "select e.* from unnest(:readers) r (house) cross join lateral ("
                + "select e.* from portfolio.exchange e "
                + ASKED
                + " and e.keeper = r.house"
                + " order by e.year desc, e.id desc limit :reach) e"
                + " order by e.year desc, e.id desc limit :most offset :skip",
            asked,
            readers)
        .param("reach", most + skip)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> read(row))
        .list();
  }

  /** What was asked for, added up. */
  List<Count> counts(ExchangeList asked, Set<InstitutionId> readers) {
    return asked.partner() == null && asked.agreement() == null
        ? asked(ADDED_UP, asked, readers).query((row, n) -> count(row)).list()
        : counted(asked, readers);
  }

  /** Of all partners, from the sums that are kept beside the table. */
  private static final String ADDED_UP =
      """
      select e.direction, e.kind, e.unit, sum(e.people) as people, sum(e.volume) as volume,
             sum(e.lower_bounds) > 0 as at_least
        from portfolio.exchange_tally e
       where e.keeper = any(:readers)
         and (cast(:flow as text) is null or e.direction = :flow)
         and (cast(:kind as text) is null or e.kind = :kind)
         and (cast(:since as int) is null or e.year >= cast(:since as int))
         and (cast(:until as int) is null or e.year <= cast(:until as int))
       group by e.direction, e.kind, e.unit
      having sum(e.entries) > 0
      """;

  private List<Count> counted(ExchangeList asked, Set<InstitutionId> readers) {
    return asked(
            "select e.direction, e.kind, e.unit, "
                + COUNTED
                + " from portfolio.exchange e "
                + ASKED
                + " group by e.direction, e.kind, e.unit",
            asked,
            readers)
        .query((row, n) -> count(row))
        .list();
  }

  /** The partners of what was asked for, those with most people first. */
  List<PartnerId> most(ExchangeList asked, Set<InstitutionId> readers, int most, int skip) {
    return asked(
            "select e.partner_id from portfolio.exchange e "
                + ASKED
                + " group by e.partner_id order by sum(e.people) desc, e.partner_id"
                + " limit :most offset :skip",
            asked,
            readers)
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> new PartnerId(row.getObject("partner_id", UUID.class)))
        .list();
  }

  /** What was asked for, the own sums of each of these partners. */
  Map<PartnerId, List<Count>> countsByPartner(
      ExchangeList asked, Set<InstitutionId> readers, List<PartnerId> only) {
    var found = new HashMap<PartnerId, List<Count>>();
    asked(
            "select e.partner_id, e.direction, e.kind, e.unit, "
                + COUNTED
                + " from portfolio.exchange e "
                + ASKED
                + " and e.partner_id = any(:only) "
                + " group by e.partner_id, e.direction, e.kind, e.unit",
            asked,
            readers)
        .param("only", only.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new PartnerId(row.getObject("partner_id", UUID.class)),
                      p -> new ArrayList<>())
                  .add(count(row));
            });
    return found;
  }

  /** The academic years of these institutions' exchanges, the latest first. */
  List<Integer> years(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select e.year
              from portfolio.exchange_tally e
             where e.keeper = any(:readers)
             group by e.year
            having sum(e.entries) > 0
             order by e.year desc
            """)
        .param("readers", uuids(readers))
        .query((row, n) -> row.getInt("year"))
        .list();
  }

  /**
   * What took place lately.
   *
   * @param people in the years asked for
   * @param lastYear the last academic year in which anything took place at all
   */
  record Lately(int people, Optional<Integer> lastYear) {
    static final Lately NOTHING = new Lately(0, Optional.empty());
  }

  /** What took place with each of these partners since an academic year. */
  Map<PartnerId, Lately> lately(
      Collection<PartnerId> partners, Set<InstitutionId> readers, int since) {
    var found = new HashMap<PartnerId, Lately>();
    jdbc.sql(
            """
            select e.partner_id,
                   coalesce(sum(e.people) filter (where e.year >= :since), 0)::int as people,
                   max(e.year) as last_year
              from portfolio.exchange e
             where e.keeper = any(:readers)
               and e.partner_id = any(:partners)
             group by e.partner_id
            """)
        .param("readers", uuids(readers))
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("since", since)
        .query(
            row -> {
              found.put(
                  new PartnerId(row.getObject("partner_id", UUID.class)),
                  new Lately(row.getInt("people"), Optional.of(row.getInt("last_year"))));
            });
    return found;
  }

  /** The same under an agreement. */
  Lately latelyUnder(AgreementId agreement, Set<InstitutionId> readers, int since) {
    return jdbc.sql(
            """
            select coalesce(sum(e.people) filter (where e.year >= :since), 0)::int as people,
                   max(e.year) as last_year
              from portfolio.exchange e
             where e.keeper = any(:readers)
               and e.agreement_id = :agreement
            """)
        .param("readers", uuids(readers))
        .param("agreement", agreement.value())
        .param("since", since)
        .query(
            (row, n) ->
                new Lately(
                    row.getInt("people"),
                    Optional.ofNullable(row.getObject("last_year", Integer.class))))
        .single();
  }

  /** Which of these partners any exchange names, and how many do. */
  Map<PartnerId, Integer> naming(Collection<PartnerId> partners) {
    var found = new HashMap<PartnerId, Integer>();
    jdbc.sql(
            """
            select e.partner_id, count(*)::int as lines
              from portfolio.exchange e
             where e.partner_id = any(:partners)
             group by e.partner_id
            """)
        .param("partners", partners.stream().map(PartnerId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(
                  new PartnerId(row.getObject("partner_id", UUID.class)), row.getInt("lines"));
            });
    return found;
  }

  private JdbcClient.StatementSpec asked(
      String sql, ExchangeList asked, Set<InstitutionId> readers) {
    return jdbc.sql(sql)
        .param("readers", uuids(readers))
        .param("partner", asked.partner())
        .param("agreement", asked.agreement())
        .param("flow", name(asked.flow()))
        .param("kind", name(asked.kind()))
        .param("since", asked.since())
        .param("until", asked.until());
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        Flow.valueOf(row.getString("direction")),
        StayKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("unit")).map(StayUnit::valueOf),
        row.getLong("people"),
        row.getBigDecimal("volume"),
        row.getBoolean("at_least"));
  }

  private static Exchange read(ResultSet row) throws SQLException {
    BigDecimal each = row.getBigDecimal("each");
    return new Exchange(
        new ExchangeId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("keeper", UUID.class)),
        new PartnerId(row.getObject("partner_id", UUID.class)),
        Optional.ofNullable(row.getObject("agreement_id", UUID.class)).map(AgreementId::new),
        Flow.valueOf(row.getString("direction")),
        StayKind.valueOf(row.getString("kind")),
        new Period(row.getInt("year"), Period.Part.valueOf(row.getString("term"))),
        row.getInt("people"),
        row.getBoolean("at_least"),
        each == null
            ? Optional.empty()
            : Optional.of(new Length(each, StayUnit.valueOf(row.getString("unit")))),
        Words.read(row.getString("source"), row.getString("source_also")),
        Optional.ofNullable(row.getObject("noted_by", UUID.class)).map(AccountId::new),
        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"));
  }

  static UUID[] uuids(Set<InstitutionId> institutions) {
    return institutions.stream().map(InstitutionId::value).toArray(UUID[]::new);
  }
}
