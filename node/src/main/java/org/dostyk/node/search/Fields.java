package org.dostyk.node.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.search.Part.Role;

/** What two names teach or study, beside one another. */
final class Fields {
  private static final Pattern NOT_ENGLISH =
      Pattern.compile("te(ch|k)nis|technique|t[eé]cnic|technick|techniczn|tehnisk|műszaki|teknik");

  private Fields() {}

  /**
   * What it says that two names teach this and that; nothing where neither says anything.
   *
   * @param home the country's code; empty where it is not said
   */
  static Optional<Sign> compared(NameReading a, NameReading b, String home) {
    boolean china = home.equals("CN");
    Set<String> one = Near.telling(a.of(Role.FIELD), a.of(Role.KIND));
    Set<String> other = Near.telling(b.of(Role.FIELD), b.of(Role.KIND));
    one.removeAll(ChineseKinds.saidBy(b));
    other.removeAll(ChineseKinds.saidBy(a));
    joined(one, other);
    joined(other, one);
    if (china && !one.equals(other) && ChineseKinds.areTechnical(a, b)) {
      return ChineseKinds.without(a).isEmpty() ? Optional.empty() : Optional.of(Sign.SAME_FIELD);
    }
    boolean brands = Likeness.NAMED_AFTER_PEOPLE.contains(home);
    if (one.isEmpty() && other.isEmpty() || brands && (isBrand(a, b) || isBrand(b, a))) {
      return Optional.empty();
    }
    boolean scripts = !a.script().equals(b.script());
    boolean west = !brands && !china;
    if (one.equals(other)
        || scripts && Near.butForTechnology(one, other)
        || west && (isPolitechnika(a, b) || isPolitechnika(b, a))
        || west && (isTechnical(one, other, a) || isTechnical(other, one, b))) {
      return Optional.of(Sign.SAME_FIELD);
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(Sign.FIELD_ON_ONE_SIDE);
    }
    if ((a.isUnspaced() != b.isUnspaced() || china && scripts)
            && Near.fields(one).equals(Near.fields(other))
        || scripts && Near.translated(one, other)
        || Near.inAllBut(one, other)
        || !a.language().equals(b.language()) && Near.butForOne(one, other)) {
      return Optional.of(Sign.FIELD_NEAR);
    }
    boolean part = one.containsAll(other) || other.containsAll(one);
    return Optional.of(part ? Sign.FIELD_IN_PART : Sign.OTHER_FIELD);
  }

  /** Ecology and geography in one word of the lexicon and in two. */
  private static void joined(Set<String> one, Set<String> other) {
    for (String field : List.copyOf(one)) {
      List<String> two = List.of(field.split("-"));
      if (two.size() == 2
          && !other.contains(field)
          && (other.containsAll(two) || other.size() == 2 && areNear(two, other))) {
        one.remove(field);
        one.addAll(other.containsAll(two) ? two : other);
      }
    }
  }

  /** 经贸 and "economics and business". */
  private static boolean areNear(List<String> two, Set<String> other) {
    return other.contains(two.getFirst())
        && Near.fields(other).equals(Near.fields(Set.copyOf(two)));
  }

  /** Politechnika Białostocka, Politecnico: a technical university says so in one word. */
  private static boolean isPolitechnika(NameReading word, NameReading full) {
    return word.of(Role.KIND).isEmpty()
        && word.of(Role.FIELD).equals(Set.of("polytechnic"))
        && full.of(Role.KIND).contains("university")
        && word.text().contains("polit")
        && Near.fields(full.of(Role.FIELD)).equals(Set.of("technology"));
  }

  /** Technische Universiteit Delft calls itself University of Technology. */
  private static boolean isTechnical(Set<String> one, Set<String> other, NameReading name) {
    return one.contains("technical")
        && other.contains("technology")
        && NOT_ENGLISH.matcher(name.text()).find()
        && Near.fields(one).equals(Near.fields(other));
  }

  /** Satbayev University beside the full name: a person, and that it is a university. */
  private static boolean isBrand(NameReading name, NameReading full) {
    return name.parts().equals(Map.of(Role.KIND, Set.of("university")))
        && name.own().size() < 3
        && full.of(Role.UNIT).isEmpty()
        && full.of(Role.KIND).stream().anyMatch(Set.of("university", "academy")::contains)
        && (Sounding.heard(name.own(), full.own()) == Sounding.Heard.SAME
            || full.own().stream()
                .anyMatch(o -> Sounding.heard(name.own(), List.of(o)) == Sounding.Heard.SAME));
  }
}
