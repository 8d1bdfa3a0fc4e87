package org.dostyk.node.minutes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitRegister;
import org.dostyk.node.web.Findable;
import org.dostyk.node.web.FoundRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What minutes are found by: what was said, decided and promised, and the visit's purpose. */
@Component
class MinutesFindStore implements Findable {
  private final JdbcClient jdbc;
  private final VisitRegister visits;

  MinutesFindStore(JdbcClient jdbc, VisitRegister visits) {
    this.jdbc = jdbc;
    this.visits = visits;
  }

  @Override
  public String heading() {
    return "minutes.title";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String subject() {
    return Minutes.KIND;
  }

  @Override
  public List<UUID> subjects(@Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select id
              from minutes.minutes
             where cast(:after as uuid) is null or id > :after
             order by id
             limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** A row before its visit is known. */
  private record Bare(
      UUID id, UUID visit, Set<InstitutionId> readers, LocalDate day, List<String> words) {}

  @Override
  public List<FoundRecord> read(Collection<UUID> subjects) {
    List<Bare> rows =
        jdbc.sql(
                """
                select m.id, m.visit_id, m.reader_ids, m.begun_at,
                       array(select said.words
                               from minutes.entry e
                              cross join lateral (
                                    select e.words, 0 as told
                                     union all
                                    select t.value, 1 from jsonb_each_text(e.also) t) said
                              where e.minutes_id = m.id
                                and not e.taken_out
                              order by e.number, said.told) as words
                  from minutes.minutes m
                 where m.id = any(:subjects)
                """)
            .param("subjects", subjects.toArray(UUID[]::new))
            .query(
                (row, n) ->
                    new Bare(
                        row.getObject("id", UUID.class),
                        row.getObject("visit_id", UUID.class),
                        Arrays.stream((UUID[]) row.getArray("reader_ids").getArray())
                            .map(InstitutionId::new)
                            .collect(Collectors.toSet()),
                        row.getObject("begun_at", OffsetDateTime.class).toLocalDate(),
                        Arrays.asList((String[]) row.getArray("words").getArray())))
            .list();
    Map<UUID, Visit> about = new HashMap<>();
    visits
        .these(rows.stream().map(Bare::visit).distinct().toList())
        .forEach(v -> about.put(v.id().value(), v));
    return rows.stream()
        .filter(row -> about.containsKey(row.visit()))
        .map(
            row -> {
              Visit visit = java.util.Objects.requireNonNull(about.get(row.visit()));
              List<Text> parties = visit.parties().stream().map(p -> p.name()).toList();
              return new FoundRecord(
                  row.id(),
                  row.id(),
                  row.readers(),
                  "/minutes/" + row.id(),
                  visit.plan().purpose(),
                  parties,
                  row.words(),
                  row.day());
            })
        .toList();
  }
}
