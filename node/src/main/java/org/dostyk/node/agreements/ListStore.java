package org.dostyk.node.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.search.Terms;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.OnceAPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of agreements, read from rows that follow the other tables by triggers. A page costs the
 * same wherever in the list it is. An agreement that several of the reader's institutions see is
 * listed once, as the first of them in the order of THEIRS, OURS sees it.
 */
@Component
class ListStore {
  /** So many of what words find are counted. */
  static final int MOST_FOUND = 2_000;

  /**
   * Words that such a part of all rows have are met on the way through the list; they are not
   * looked up in the index, which would gather all who have them first.
   */
  private static final double COMMON = 0.02;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  ListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of a list.
   *
   * @param all how many there are in the whole list; -1 where its tally says it
   * @param more whether there are more than were counted
   */
  record Part(List<Line> lines, long all, boolean more) {}

  Part part(Set<InstitutionId> readers, Asked asked, int most) {
    if (readers.isEmpty()) {
      return new Part(List.of(), 0, false);
    }
    Words words = words(asked.words(), readers);
    if (asked.partner() != null) {
      List<Line> lines =
          asked(
                  ListSql.ROWS + ListSql.OF_A_PARTNER + ListSql.LATEST_FIRST + " limit :most",
                  readers,
                  asked,
                  words)
              .param("most", most)
              .query((row, n) -> line(row))
              .list();
      long all =
          asked(
                  "select count(*) " + ListSql.OF_A_PARTNER,
                  readers,
                  asked.after(Asked.After.NOTHING),
                  words)
              .query(Long.class)
              .single();
      return new Part(lines, all, false);
    }
    if (words != null) {
      return found(readers, asked, words, most);
    }
    boolean typed = asked.type() != null || asked.year() != 0;
    String sql = typed ? ListSql.SOME : asked.step() == null ? ListSql.ALL : ListSql.OF_A_STEP;
    List<Line> lines =
        asked(sql, readers, asked, null).param("most", most).query((row, n) -> line(row)).list();
    return new Part(lines, -1, false);
  }

  private Part found(Set<InstitutionId> readers, Asked asked, Words words, int most) {
    double share =
        jdbc.sql("select agreements.share(:words::tsquery)")
            .param("words", words.all())
            .query(Double.class)
            .single();
    if (share > COMMON) {
      List<Line> soon = met(readers, asked, words, (int) (3 * most / share), most);
      if (soon.size() == most) {
        return new Part(soon, most - 1, true);
      }
    }
    var counted = new long[2];
    var lines = new ArrayList<Line>();
    asked(ListSql.FOUND, readers, asked, words)
        .param("looked", MOST_FOUND + 1)
        .param("most", most)
        .query(
            row -> {
              counted[0] = row.getLong("found");
              counted[1] = row.getLong("entries");
              if (row.getObject("agreement_id") != null) {
                lines.add(line(row));
              }
            });
    return counted[0] <= MOST_FOUND
        ? new Part(lines, counted[1], false)
        : new Part(met(readers, asked, words, null, most), MOST_FOUND, true);
  }

  /**
   * What words find among the next rows of the list.
   *
   * @param soon among so many; null for all
   */
  private List<Line> met(
      Set<InstitutionId> readers, Asked asked, Words words, @Nullable Integer soon, int most) {
    return asked(ListSql.MET, readers, asked, words)
        .param("soon", soon)
        .param("most", most)
        .query((row, n) -> line(row))
        .list();
  }

  /** How many agreements these institutions read. */
  Tally tally(Set<InstitutionId> readers) {
    return OnceAPage.read(new Read(readers), () -> added(readers));
  }

  /** Whose agreements were added up. */
  private record Read(Set<InstitutionId> readers) {}

  private Tally added(Set<InstitutionId> readers) {
    var sums = new HashMap<Tally.Sum, Long>();
    jdbc.sql(ListSql.COUNTS)
        .param("readers", AgreementStore.uuids(readers))
        .query(
            row -> {
              sums.merge(
                  new Tally.Sum(
                      Step.valueOf(row.getString("step")),
                      AgreementType.valueOf(row.getString("type")),
                      row.getInt("year")),
                  row.getLong("entries"),
                  Long::sum);
            });
    sums.values().removeIf(entries -> entries == 0);
    return new Tally(sums);
  }

  private JdbcClient.StatementSpec asked(
      String sql, Set<InstitutionId> readers, Asked asked, @Nullable Words words) {
    Asked.After after = asked.place();
    return jdbc.sql(sql)
        .param("readers", AgreementStore.uuids(readers))
        .param("step", asked.step() == null ? "" : asked.step().name())
        .param("type", asked.type() == null ? "" : asked.type().name())
        .param("year", asked.year())
        .param("partner", asked.partner())
        .param("words", words == null ? null : words.all())
        .param("telling", words == null ? null : words.telling())
        .param("at", after.changedAt().atOffset(ZoneOffset.UTC))
        .param("id", after.id());
  }

  /**
   * What is asked for by words, as the database reads it.
   *
   * @param telling those by which few are found
   * @param all those, and what so many share that it is no use to look for it
   */
  private record Words(String telling, String all) {}

  private static @Nullable Words words(String typed, Set<InstitutionId> readers) {
    Terms.Question sought = Terms.sought(typed);
    if (sought.isEmpty()) {
      return null;
    }
    List<String> telling = needs(sought.telling());
    List<String> common = needs(sought.common());
    String scope =
        readers.stream()
            .map(house -> exactly(AgreementIndex.scope(house.value())))
            .collect(Collectors.joining("|", "(", ")"));
    return new Words(
        scope + "&" + String.join("&", telling.isEmpty() ? common : telling),
        scope
            + "&"
            + Stream.concat(telling.stream(), common.stream()).collect(Collectors.joining("&")));
  }

  private static List<String> needs(List<Set<String>> needs) {
    return needs.stream().map(need -> "(" + Terms.asked(need) + ")").toList();
  }

  private static String exactly(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  static Line line(ResultSet row) throws SQLException {
    String title = row.getString("title");
    Step step = Step.valueOf(row.getString("step"));
    UUID by = row.getObject("proposed_by", UUID.class);
    List<Party> parties =
        JSON.readValue(row.getString("parties"), new TypeReference<List<Party>>() {});
    return new Line(
        new AgreementRow(
            new AgreementId(row.getObject("agreement_id", UUID.class)),
            AgreementType.valueOf(row.getString("type")),
            Text.ofNonBlank(
                title == null
                    ? Map.of()
                    : JSON.readValue(title, new TypeReference<LinkedHashMap<String, String>>() {})),
            row.getString("paper_number"),
            parties.stream().map(p -> new Text(p.name(), null)).toList(),
            row.getInt("version"),
            by == null ? null : new InstitutionId(by),
            row.getInt("signed"),
            step.isInForce(),
            row.getObject("changed_at", OffsetDateTime.class).toInstant()),
        step,
        parties.stream().map(Party::id).toList());
  }

  private record Party(UUID id, LinkedHashMap<String, String> name) {}
}
