package org.dostyk.node.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand for one another when a name passes from one language to another. */
final class Near {
  /** Fields that translators do not tell apart. */
  private static final Map<String, String> FIELDS =
      groups(
          "technology science-technology technical polytechnic industry engineering "
              + "industrial-technology applied-technology manufacturing",
          "agricultural agrarian agrotechnical agriculture-forestry",
          "languages foreign language-culture world-languages international",
          "finance economics economics-finance",
          "trade foreign-trade commerce business economics-trade industry-commerce",
          "arts fine-arts craft-art",
          "transport railway transport-communications road",
          "medical health tcm-western");

  /** Ranks that tell one institution from another; the others come and go. */
  private static final Set<String> TELLING =
      Set.of(
          "innovative",
          "community",
          "metropolitan",
          "independent",
          "autonomous",
          "central",
          "first",
          "second",
          "third",
          "new",
          "free",
          "united",
          "capital",
          "royal");

  /** Levels of education that kinds of institutions may have. */
  private static final Map<String, Set<String>> LEVELS =
      Map.ofEntries(
          Map.entry("university", Set.of("higher")),
          Map.entry("academy", Set.of("higher")),
          Map.entry("institute", Set.of("higher")),
          Map.entry("conservatory", Set.of("higher")),
          Map.entry("higher-school", Set.of("higher")),
          Map.entry("higher-technical-school", Set.of("higher")),
          Map.entry("business-school", Set.of("higher")),
          Map.entry("medical-college", Set.of("higher", "vocational")),
          Map.entry("normal-college", Set.of("higher", "vocational")),
          Map.entry("college", Set.of("vocational")),
          Map.entry("xueyuan", Set.of("higher", "vocational")),
          Map.entry("higher-college", Set.of("vocational")),
          Map.entry("junior-college", Set.of("vocational")),
          Map.entry("vocational-college", Set.of("vocational")),
          Map.entry("technical-school", Set.of("vocational", "middle")),
          Map.entry("technician-college", Set.of("vocational")),
          Map.entry("polytechnic-college", Set.of("vocational")),
          Map.entry("secondary-vocational-school", Set.of("vocational", "middle")),
          Map.entry("vocational-lyceum", Set.of("vocational", "middle")),
          Map.entry("school", Set.of("school", "middle")),
          Map.entry("high-school", Set.of("school")),
          Map.entry("gymnasium", Set.of("school")),
          Map.entry("boarding-school", Set.of("school")),
          Map.entry("lyceum", Set.of("school", "vocational")));

  private Near() {}

  static Set<String> fields(Set<String> fields) {
    var near = new HashSet<String>();
    fields.forEach(f -> near.add(FIELDS.getOrDefault(f, f)));
    return near;
  }

  /** Whether a short form's own words say no more than that it is a university. */
  static boolean plainKinds(Set<String> kinds) {
    return Set.of("university", "institute", "academy").containsAll(kinds);
  }

  static Set<String> telling(Set<String> ranks) {
    var telling = new HashSet<>(ranks);
    telling.retainAll(TELLING);
    return telling;
  }

  static boolean levelsMeet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> level(a, b)));
  }

  private static boolean level(String a, String b) {
    Set<String> other = LEVELS.getOrDefault(b, Set.of(b));
    return LEVELS.getOrDefault(a, Set.of(a)).stream().anyMatch(other::contains);
  }

  private static Map<String, String> groups(String... groups) {
    var all = new HashMap<String, String>();
    for (String group : groups) {
      List<String> members = List.of(group.split(" "));
      members.forEach(m -> all.put(m, members.getFirst()));
    }
    return Map.copyOf(all);
  }
}
