package org.dostyk.node.visits;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.visits.VisitList.Counts;
import org.dostyk.node.visits.VisitList.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of visits. */
@Component
class VisitListStore {
  private final JdbcClient jdbc;

  VisitListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The visits of a list: those ahead by their first day, those past with the latest first.
   *
   * @param answering for which of the readers an approval is asked
   */
  List<VisitId> list(
      VisitList asked,
      Set<InstitutionId> readers,
      Set<InstitutionId> answering,
      LocalDate today,
      int most,
      int skip) {
    // One of the readers as a party stands for what it reads itself: it is a party to all of that.
    boolean own = readers.stream().anyMatch(r -> r.value().equals(asked.partner()));
    return jdbc.sql(statement(asked, own))
        .param("readers", own ? new UUID[] {asked.partner()} : VisitStore.uuids(readers))
        .param("answering", VisitStore.uuids(answering))
        .param("today", today)
        .param("longest", VisitRules.MOST_DAYS)
        .param("partner", asked.partner())
        .param("year", asked.year())
        .param("most", most)
        .param("skip", skip)
        .query((row, n) -> new VisitId(row.getObject("id", UUID.class)))
        .list();
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

  private static String statement(VisitList asked, boolean own) {
    return "select v.id from visits.visit v where"
        + seen(asked.view())
        + (asked.partner() == null || own
            ? ""
            : " and v.id in (select p.visit_id from visits.party p where p.partner_id = :partner)")
        + (asked.year() == null
            ? ""
            : " and v.from_day >= make_date(:year, 1, 1)"
                + " and v.from_day < make_date(:year + 1, 1, 1)")
        + (asked.view() == View.OVER
            ? " order by v.from_day desc, v.id desc"
            : " order by v.from_day, v.id")
        + " limit :most offset :skip";
  }

  private static String counted(View view) {
    return "(select count(*) from (select 1 from visits.visit v where"
        + seen(view)
        + " limit :most) as counted)";
  }

  /** How many each view has; nobody counts further than {@link Counts#MOST}. */
  Counts counts(Set<InstitutionId> readers, Set<InstitutionId> answering, LocalDate today) {
    return jdbc.sql(
            "select "
                + Stream.of(View.values())
                    .map(view -> counted(view) + " as " + view.name())
                    .collect(Collectors.joining(", ")))
        .param("readers", VisitStore.uuids(readers))
        .param("answering", VisitStore.uuids(answering))
        .param("today", today)
        .param("longest", VisitRules.MOST_DAYS)
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
