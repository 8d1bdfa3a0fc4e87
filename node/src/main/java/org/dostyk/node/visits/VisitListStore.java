package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The lists of visits. */
@Component
class VisitListStore {
  private final JdbcClient jdbc;

  VisitListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a reader asks for.
   *
   * @param answering for which of the readers an approval is asked
   * @param named the partners that the words of the narrowing found; empty where it has none
   * @param mine for which visits the reader is responsible; empty where that is not asked
   */
  record Wanted(
      VisitList asked,
      Set<InstitutionId> readers,
      Set<InstitutionId> answering,
      LocalDate today,
      Optional<Set<PartnerId>> named,
      Optional<List<UUID>> mine) {

    /** One of the readers as a party stands for what it reads itself: it is a party to all that. */
    boolean own() {
      return readers.stream().anyMatch(r -> r.value().equals(asked.partner()));
    }

    UUID[] reading() {
      return own() ? new UUID[] {asked.partner()} : VisitStore.uuids(readers);
    }
  }

  /** The visits of a list: those ahead by their first day, those past with the latest first. */
  List<VisitId> list(Wanted wanted, int most, int skip) {
    return about(
            wanted,
            "select v.id from visits.visit v where"
                + seen(wanted.asked().view())
                + narrowed(wanted)
                + (wanted.asked().view() == View.OVER
                    ? " order by v.from_day desc, v.id desc"
                    : " order by v.from_day, v.id")
                + " limit :most offset :skip")
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
  }

  /** The same of a list that nothing but a partner or a year narrows. */
  List<VisitId> list(
      VisitList asked,
      Set<InstitutionId> readers,
      Set<InstitutionId> answering,
      LocalDate today,
      int most,
      int skip) {
    return list(
        new Wanted(asked, readers, answering, today, Optional.empty(), Optional.empty()),
        most,
        skip);
  }

  private StatementSpec about(Wanted wanted, String sql) {
    VisitList asked = wanted.asked();
    VisitNarrowing more = asked.more();
    return jdbc.sql(sql)
        .param("readers", wanted.reading())
        .param("answering", VisitStore.uuids(wanted.answering()))
        .param("today", wanted.today())
        .param("longest", VisitRules.MOST_DAYS)
        .param("partner", asked.partner())
        .param("year", asked.year())
        .param("country", more.country())
        .param("first", more.from())
        .param("last", more.to())
        .param(
            "named",
            wanted.named().orElse(Set.of()).stream().map(PartnerId::value).toArray(UUID[]::new))
        .param("mine", wanted.mine().orElse(List.of()).toArray(UUID[]::new));
  }

  /** Of which visits a view consists. */
  private static String seen(View view) {
    return switch (view) {
      case UPCOMING ->
          """
           v.readers && :readers
             and v.to_day >= :today
             and v.from_day > cast(:today as date) - :longest
             and v.state in ('planned', 'requested', 'approved')
          """;
      case ASKED ->
          """
           v.readers && :readers
             and v.awaiting && :answering
             and v.state = 'requested'
          """;
      case OVER ->
          """
           v.readers && :readers
             and (v.to_day < :today or v.state in ('declined', 'called_off'))
          """;
    };
  }

  /** What is not asked for is not mentioned, so that the database plans for what is. */
  private static String narrowed(Wanted wanted) {
    VisitList asked = wanted.asked();
    VisitNarrowing more = asked.more();
    return (asked.partner() == null || wanted.own()
            ? ""
            : " and v.id in (select p.visit_id from visits.party p where p.partner_id = :partner)")
        + (asked.year() == null
            ? ""
            : " and v.from_day >= make_date(:year, 1, 1)"
                + " and v.from_day < make_date(:year + 1, 1, 1)")
        + (wanted.named().isEmpty()
            ? ""
            : " and v.id in (select p.visit_id from visits.party p where p.partner_id = any(:named))")
        + (more.country().isEmpty()
            ? ""
            : party("p.country = :country and not coalesce(p.hosted = any(:readers), false)"))
        + (more.direction() == null
            ? ""
            : party(
                "p.hosted = any(:readers) and p.position "
                    + (more.direction() == Direction.IN ? "= 0" : "> 0")))
        + (more.from() == null ? "" : " and v.to_day >= :first")
        + (more.to() == null ? "" : " and v.from_day <= :last")
        + (wanted.mine().isEmpty() ? "" : " and v.id = any(:mine)");
  }

  private static String party(String which) {
    return " and exists (select from visits.party p where p.visit_id = v.id and " + which + ")";
  }

  /** How many each view has; nobody counts further than {@link Counts#MOST}. */
  Counts counts(Set<InstitutionId> readers, Set<InstitutionId> answering, LocalDate today) {
    return counts(
        new Wanted(
            new VisitList(View.UPCOMING, null, null),
            readers,
            answering,
            today,
            Optional.empty(),
            Optional.empty()));
  }

  /** How many each view has of what is asked for, whichever view is shown. */
  Counts counts(Wanted wanted) {
    return about(
            wanted,
            "select "
                + Stream.of(View.values())
                    .map(
                        view ->
                            "(select count(*) from (select 1 from visits.visit v where"
                                + seen(view)
                                + narrowed(wanted)
                                + " limit :most) as counted) as "
                                + view.name())
                    .collect(Collectors.joining(", ")))
        .param("most", Counts.MOST + 1)
        .query(
            (row, n) -> {
              var counts = new EnumMap<View, Integer>(View.class);
              for (View view : View.values()) {
                counts.put(view, row.getInt(view.name()));
              }
              return new Counts(counts);
            })
        .single();
  }

  /** The approved visits some of whose days are among these. */
  List<VisitId> around(Set<InstitutionId> readers, LocalDate first, LocalDate last, int most) {
    return jdbc.sql(
            """
            select v.id
              from visits.visit v
             where v.readers && :readers
               and v.to_day >= :first
               and v.from_day <= :last
               and v.from_day > cast(:first as date) - :longest
               and v.state = 'approved'
             order by v.from_day, v.id
             limit :most
            """)
        .param("readers", VisitStore.uuids(readers))
        .param("first", first)
        .param("last", last)
        .param("longest", VisitRules.MOST_DAYS)
        .param("most", most)
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
  }

  /** The years from these institutions' last visit back to their first. */
  List<Integer> years(Set<InstitutionId> readers) {
    return jdbc.sql(
            """
            select (select extract(year from v.from_day)::int
                      from visits.visit v
                     where v.readers && :readers
                     order by v.from_day
                     limit 1) as first,
                   (select extract(year from v.from_day)::int
                      from visits.visit v
                     where v.readers && :readers
                     order by v.from_day desc
                     limit 1) as last
            """)
        .param("readers", VisitStore.uuids(readers))
        .query(
            (row, n) -> {
              int first = row.getInt("first");
              int last = row.getInt("last");
              return first == 0
                  ? List.<Integer>of()
                  : IntStream.rangeClosed(0, last - first).map(i -> last - i).boxed().toList();
            })
        .single();
  }
}
