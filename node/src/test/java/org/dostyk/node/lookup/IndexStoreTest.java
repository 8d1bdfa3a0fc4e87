package org.dostyk.node.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.NodeTest;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.FoundRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The index finds the same, whichever way it goes by the statistics of what it holds. */
@NodeTest
class IndexStoreTest {
  private static final String LARGE = "test.large";
  private static final String SMALL = "test.small";
  private static final String LITTLE = "test.little";
  private static final String SCOPE = "@mine";
  @Autowired IndexStore store;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  /** What each record of a kind has. */
  private final Map<String, List<Set<String>>> written = new LinkedHashMap<>();

  @Test
  void wordsThatFewHaveAndThatManyHaveAreFoundInKindsOfFewAndOfManyRecords() {
    transaction.executeWithoutResult(
        rolledBack -> {
          write(LARGE, 8_000);
          write(SMALL, 30);
          write(LITTLE, 3);
          for (String known : List.of("", "analyze lookup.entry")) {
            if (!known.isEmpty()) {
              jdbc.sql(known).update();
            }
            for (List<String> needs : questions()) {
              assertThat(found(needs)).as("%s after “%s”", needs, known).isEqualTo(meant(needs));
            }
          }
          rolledBack.setRollbackOnly();
        });
  }

  /** Common ones, rare ones, beginnings short and long, one or the other, and what nobody has. */
  private static List<List<String>> questions() {
    List<String> words =
        List.of(
            "'everybody'",
            "'every':*",
            "'e':*",
            "'half'",
            "'tenth'",
            "'hundredth'",
            "'seldom'",
            "'seldo':*",
            "'s':*",
            "'seldom'|'tenth'",
            "'it''s'",
            "'nobody'",
            "'nobody':*|'nowhere':*");
    return Stream.concat(
            words.stream().map(List::of),
            words.stream().flatMap(one -> words.stream().map(other -> List.of(one, other))))
        .toList();
  }

  private void write(String kind, int count) {
    var records = new ArrayList<IndexStore.Read>();
    var terms = new ArrayList<Set<String>>();
    for (int i = 0; i < count; i++) {
      var has = new HashSet<>(Set.of("everybody", Sought.kindTerm(kind)));
      add(has, "half", i % 2 == 0);
      add(has, "tenth", i % 10 == 3);
      add(has, "hundredth", i % 100 == 7);
      add(has, "seldom", i % 4_001 == 11);
      add(has, "it's", i % 997 == 20);
      add(has, SCOPE, i % 4 < 3);
      terms.add(has);
      var id = new UUID(kind.hashCode(), i);
      records.add(
          new IndexStore.Read(
              new FoundRecord(
                  id,
                  id,
                  Set.of(),
                  "/" + i,
                  Text.of("en", "№ " + i),
                  List.of(),
                  List.of(),
                  LocalDate.EPOCH.plusDays(i)),
              has));
    }
    store.replace(kind, List.of(), records);
    written.put(kind, terms);
  }

  private static void add(Set<String> has, String term, boolean really) {
    if (really) {
      has.add(term);
    }
  }

  /** How many of each kind; of many, only that there are. */
  private Map<String, Integer> found(List<String> needs) {
    var scopes = new LinkedHashMap<String, String>();
    written.keySet().forEach(kind -> scopes.put(kind, "'" + SCOPE + "'"));
    var counts = new HashMap<String, Integer>();
    store.find(scopes, needs, 5).forEach((kind, some) -> counts.put(kind, some.count()));
    return counts;
  }

  private Map<String, Integer> meant(List<String> needs) {
    var counts = new HashMap<String, Integer>();
    written.forEach(
        (kind, records) -> {
          long meeting =
              records.stream()
                  .filter(has -> has.contains(SCOPE))
                  .filter(has -> needs.stream().allMatch(need -> meets(has, need)))
                  .count();
          if (meeting > 0) {
            counts.put(kind, (int) Math.min(meeting, IndexStore.MOST_COUNTED + 1));
          }
        });
    return counts;
  }

  private static boolean meets(Set<String> has, String need) {
    return Stream.of(need.split("\\|"))
        .anyMatch(
            word -> {
              boolean begins = word.endsWith(":*");
              String term = word.replace(":*", "");
              String plain = term.substring(1, term.length() - 1).replace("''", "'");
              return begins ? has.stream().anyMatch(t -> t.startsWith(plain)) : has.contains(plain);
            });
  }
}
