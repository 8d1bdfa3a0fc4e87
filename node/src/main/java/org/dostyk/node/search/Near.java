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
          "languages language-culture world-languages",
          "foreign-languages foreign international",
          "finance economics economics-finance",
          "trade foreign-trade commerce business economics-trade industry-commerce",
          "arts fine-arts craft-art",
          "transport railway transport-communications road",
          "medical health tcm-western",
          "pedagogical education pedagogy-technical",
          "construction architecture architecture-construction",
          "electromechanical mechanical",
          "energy electric-power energy-communications electrical",
          "mining mining-metallurgical",
          "tourism hospitality service-industry",
          "humanities arts-science",
          "information-technology computer software",
          "law politics-law justice");

  /** What says little beside a kind: a research university is a university. */
  private static final Set<String> LITTLE = Set.of("research", "development", "training");

  /** Ranks that tell one institution from another; the others come and go. */
  private static final Set<String> TELLING =
      Set.of(
          "innovative",
          "community",
          "metropolitan",
          "independent",
          "autonomous",
          "central",
          "new",
          "free",
          "united",
          "capital",
          "urban",
          "royal",
          "king",
          "queen",
          "saint");

  /** Numbers that are said in words. */
  private static final Set<String> ORDINALS =
      Set.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** Levels of education that kinds of institutions may have. */
  private static final Map<String, Set<String>> LEVELS =
      Map.ofEntries(
          Map.entry("university", Set.of("higher")),
          Map.entry("academy", Set.of("higher")),
          Map.entry("institute", Set.of("higher", "research")),
          Map.entry("research-center", Set.of("research", "center")),
          Map.entry("conservatory", Set.of("higher")),
          Map.entry("higher-school", Set.of("higher")),
          Map.entry("higher-technical-school", Set.of("higher")),
          Map.entry("business-school", Set.of("higher")),
          Map.entry("college", Set.of("vocational")),
          Map.entry("xueyuan", Set.of("higher", "vocational")),
          Map.entry("university-college", Set.of("higher", "vocational")),
          Map.entry("higher-college", Set.of("vocational")),
          Map.entry("junior-college", Set.of("vocational")),
          Map.entry("vocational-college", Set.of("vocational")),
          Map.entry("technical-school", Set.of("vocational", "middle")),
          Map.entry("technician-college", Set.of("vocational")),
          Map.entry("secondary-vocational-school", Set.of("vocational", "middle")),
          Map.entry("vocational-lyceum", Set.of("vocational", "middle")),
          Map.entry("school", Set.of("school", "middle")),
          Map.entry("high-school", Set.of("school")),
          Map.entry("gymnasium", Set.of("school")),
          Map.entry("boarding-school", Set.of("school")),
          Map.entry("lyceum", Set.of("school", "vocational")));

  private static final Set<String> MUSICAL = Set.of("music", "folk-music", "arts", "culture");

  private static final Set<String> TECHNICAL =
      Set.of("technology", "technical", "science-technology");

  /** Fields of which nearly every larger town has a school. */
  private static final Set<String> COMMON =
      Set.of(
          "technology",
          "science-technology",
          "technical",
          "polytechnic",
          "industry",
          "engineering",
          "science",
          "applied-technology",
          "agricultural",
          "economics",
          "finance",
          "economics-finance",
          "business",
          "management",
          "trade",
          "commerce",
          "medical",
          "nursing",
          "pedagogical",
          "education",
          "law",
          "arts",
          "music",
          "humanities",
          "international",
          "construction",
          "transport",
          "vocational-education",
          "information-technology",
          "foreign-languages",
          "languages",
          "culture",
          "sports",
          "police",
          "open-university",
          "multidisciplinary",
          "railway",
          "agrotechnical",
          "theology",
          "women",
          "children");

  private Near() {}

  /** Whether a field says little beside a kind. */
  static boolean isLittle(String field) {
    return LITTLE.contains(field);
  }

  /** What a field of technology may also be called; nothing for others. */
  static Set<String> beside(String field) {
    return FIELDS.getOrDefault(field, "").equals("technology") ? TECHNICAL : Set.of();
  }

  /** How much fields tell: what few teach tells as much as two things that many do. */
  static int told(Set<String> fields) {
    return fields.stream().mapToInt(f -> COMMON.contains(f) ? 1 : 2).sum();
  }

  /** Whether two names say one field, and one of them also that it is technical. */
  static boolean butForTechnology(Set<String> one, Set<String> other) {
    var a = new HashSet<>(one);
    var b = new HashSet<>(other);
    a.removeIf(TECHNICAL::contains);
    b.removeIf(TECHNICAL::contains);
    return !a.isEmpty() && a.equals(b);
  }

  /** Whether three and more fields are the same, for all that translators tell apart. */
  static boolean inAllBut(Set<String> one, Set<String> other) {
    Set<String> near = fields(one);
    return near.size() > 2 && near.equals(fields(other));
  }

  /** Whether of three and more fields all but one are the same. */
  static boolean butForOne(Set<String> one, Set<String> other) {
    Set<String> a = fields(one);
    Set<String> b = fields(other);
    long met = a.stream().filter(b::contains).count();
    return met > 1 && a.size() - met < 2 && b.size() - met < 2 && (a.size() == b.size() || met > 2);
  }

  /** Whether fields are near enough for translators, leaving out the technical ones. */
  static boolean translated(Set<String> one, Set<String> other) {
    return fields(one).equals(fields(other)) && !fields(one).contains("technology");
  }

  /** Whether it may be called a conservatory. */
  static boolean teachesMusic(Set<String> fields) {
    return fields.stream().anyMatch(MUSICAL::contains);
  }

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
    telling.removeIf(r -> !TELLING.contains(r) && !ORDINALS.contains(r));
    return telling;
  }

  /** Fields without those that say little beside others or beside what it is. */
  static Set<String> telling(Set<String> fields, Set<String> kinds) {
    var telling = new HashSet<>(fields);
    telling.removeIf(f -> !says(f, kinds));
    if (telling.remove("agrarian")) {
      telling.add("agricultural");
    }
    if (telling.size() > 1 && !kinds.contains("ministry")) {
      telling.remove("science");
    }
    boolean plain =
        telling.isEmpty()
            && !kinds.contains("university")
            && !kinds.contains("conservatory")
            && !kinds.contains("business-school");
    return plain ? new HashSet<>(fields) : telling;
  }

  private static boolean says(String field, Set<String> kinds) {
    return !LITTLE.contains(field)
        && !(field.equals("vocational-education") && kinds.contains("vocational-college"))
        && !(field.equals("music") && kinds.contains("conservatory"))
        && !(field.equals("business") && kinds.contains("business-school"));
  }

  static Set<String> ordinals(Set<String> ranks) {
    var ordinals = new HashSet<>(ranks);
    ordinals.retainAll(ORDINALS);
    return ordinals;
  }

  /** Ranks that sort institutions, without those that change with the times. */
  static Set<String> sorting(Set<String> ranks) {
    var sorting = new HashSet<>(ranks);
    sorting.removeAll(
        Set.of(
            "state", "national", "national-research", "republican", "public", "higher", "general"));
    return sorting;
  }

  /**
   * Whether there is a level that both may have.
   *
   * @param looseOne whether the one's college may be a school of higher learning
   * @param looseOther the same of the other
   */
  static boolean levelsMeet(
      Set<String> one, Set<String> other, boolean looseOne, boolean looseOther) {
    return one.stream()
        .flatMap(k -> levels(k, looseOne).stream())
        .anyMatch(level -> other.stream().anyMatch(k -> levels(k, looseOther).contains(level)));
  }

  private static Set<String> levels(String kind, boolean loose) {
    return LEVELS.getOrDefault(loose && kind.equals("college") ? "xueyuan" : kind, Set.of(kind));
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
