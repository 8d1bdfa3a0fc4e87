package org.dostyk.node.search;

import java.util.Optional;
import java.util.Set;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.search.Part.Role;

/** What two names say that they are, beside one another. */
final class Kinds {
  private static final String ACADEMY = "academy-of-sciences";
  static final String CONSERVATORY = "conservatory";

  /** What a town has one of, if any. */
  private static final Set<String> FEW =
      Set.of(
          "schoolchildren-palace",
          "first-aid-station",
          "philharmonic",
          "akimat",
          "maslikhat",
          "procuratorate",
          "zoo",
          "planetarium",
          "circus",
          "hippodrome",
          "blood-center",
          "vodokanal",
          "heat-networks",
          "local-history-museum",
          "art-museum",
          "puppet-theatre",
          "drama-theatre",
          "opera-ballet-theatre",
          "international-airport",
          "railway-station",
          "veterinary-station",
          "sanitary-station",
          "nuclear-plant",
          "botanical-garden",
          "young-naturalists");

  private Kinds() {}

  /** Whether these are kinds of which a town has one, if any: its name need not say more. */
  static boolean areFew(Set<String> kinds) {
    return !kinds.isEmpty() && FEW.containsAll(kinds);
  }

  /**
   * What it says that the one is a college and the other a university; nothing where one says
   * neither.
   *
   * @param home the country's code; empty where it is not said
   */
  static Optional<Sign> compared(NameReading a, NameReading b, String home) {
    Set<String> one = a.of(Role.KIND);
    Set<String> other = b.of(Role.KIND);
    if (home.equals("CN")
        && (ChineseKinds.arePlainPolytechnic(a, b) || ChineseKinds.areTechnical(a, b))) {
      return Optional.of(Sign.SAME_KIND);
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (EastAsian.areOneKind(a, b, home) || EastAsian.areOneKind(b, a, home)) {
      return Optional.of(Sign.SAME_KIND);
    }
    boolean oneSings = one.contains(CONSERVATORY) != other.contains(CONSERVATORY);
    boolean musical = Near.teachesMusic(a.of(Role.FIELD)) || Near.teachesMusic(b.of(Role.FIELD));
    boolean oneTeaches =
        one.contains(ACADEMY)
            && other.contains(ACADEMY)
            && one.contains("university") != other.contains("university");
    boolean levels = Near.levelsMeet(one, other, isLoose(a, home), isLoose(b, home));
    if (oneTeaches || oneSings && !musical || !levels && !ChineseKinds.arePolytechnic(a, b)) {
      return Optional.of(Sign.OTHER_LEVEL);
    }
    if (one.stream().anyMatch(other::contains) || ChineseKinds.areOne(a, b, home.equals("CN"))) {
      return Optional.of(Sign.SAME_KIND);
    }
    boolean latin = a.script().equals("latn") && b.script().equals("latn");
    boolean west = latin && !Likeness.NAMED_AFTER_PEOPLE.contains(home);
    return Optional.of(west ? Sign.OTHER_KIND : Sign.KIND_CHANGED);
  }

  /** Where a college is no lower than an institute. */
  private static boolean isLoose(NameReading name, String home) {
    return name.script().equals("latn")
        && !home.isEmpty()
        && !Likeness.NAMED_AFTER_PEOPLE.contains(home);
  }
}
