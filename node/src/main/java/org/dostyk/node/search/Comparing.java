package org.dostyk.node.search;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dostyk.node.search.Likeness.Read;
import org.dostyk.node.search.Likeness.Sign;
import org.dostyk.node.search.NameReading.Own;
import org.dostyk.node.search.Part.Role;

/** One name beside another. */
final class Comparing {
  private final NameReading a;
  private final NameReading b;
  private final Set<String> townsA;
  private final Set<String> townsB;
  private final EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);

  /** Whether "State" is part of the name there, as in Pennsylvania, and not a remark on it. */
  private final boolean rankTells;

  private final boolean namedAfterPeople;

  private final String home;

  Comparing(NameReading a, NameReading b, Read one, Read other) {
    this.a = a.placedAs(b);
    this.b = b.placedAs(a);
    this.townsA = one.towns();
    this.townsB = other.towns();
    String country = one.country() == null ? other.country() : one.country();
    this.rankTells = country != null && Likeness.RANK_TELLS.contains(country);
    if (one.known().isEmpty() != other.known().isEmpty() && a.language().equals(b.language())) {
      signs.add(Sign.KNOWN_ON_ONE_SIDE);
    }
    this.namedAfterPeople = country != null && Likeness.NAMED_AFTER_PEOPLE.contains(country);
    this.home = country == null ? "" : country;
  }

  EnumSet<Sign> signs() {
    towns();
    if (a.joined().equals(b.joined())) {
      boolean elsewhere =
          signs.contains(Sign.OTHER_TOWN) && a.own().isEmpty() && a.of(Role.PLACE).isEmpty();
      signs.add(elsewhere ? Sign.SAME_WORDS : Sign.SAME_LETTERS);
      return signs;
    }
    unitsAndNumbers();
    if (a.letters().isPresent() || b.letters().isPresent()) {
      boolean own = !a.own().isEmpty() && !b.own().isEmpty();
      if (own) {
        ownWords();
      }
      signs.add(shortForm());
      if (!a.of(Role.PLACE).isEmpty()
          && !b.of(Role.PLACE).isEmpty()
          && !meet(a.of(Role.PLACE), b.of(Role.PLACE))) {
        signs.add(Sign.OTHER_PLACE);
      } else if (saysWhere(a, b) || saysWhere(b, a)) {
        signs.add(Sign.OWN_WORDS_ON_ONE_SIDE);
      }
      return signs;
    }
    Kinds.compared(a, b, home).ifPresent(signs::add);
    Fields.compared(a, b, home).ifPresent(signs::add);
    places();
    if (hopeless()) {
      return signs;
    }
    ownWords();
    ranks();
    if (sayTheSame()) {
      signs.add(Sign.SAME_WORDS);
      return signs;
    }
    if (!signs.contains(Sign.SAME_PLACE)
        && !signs.contains(Sign.SAME_DIRECTION)
        && !signs.contains(Sign.SAME_COUNTRIES_IN_NAME)
        && !signs.contains(Sign.SAME_OWN_WORDS)
        && !signs.contains(Sign.OWN_WORDS_IN_PART)
        && !(signs.contains(Sign.SAME_COUNTRY_IN_NAME) && signs.contains(Sign.SAME_FIELD))
        && !(signs.contains(Sign.SAME_TOWN) && saysWhatInTown())) {
      signs.add(Sign.NOTHING_PARTICULAR);
    }
    return signs;
  }

  /** Whether nothing that is still to be looked at could make it worth asking. */
  private boolean hopeless() {
    double most = Sign.SAME_OWN_WORDS.weight() + Sign.SAME_RANK.weight();
    return Likeness.score(signs) + most < Likeness.WORTH_ASKING;
  }

  private Sign shortForm() {
    if (isShort(a, b) || isShort(b, a) || sameLetters()) {
      return Sign.SHORT_FORM;
    }
    boolean near = signs.contains(Sign.SAME_TOWN) || signs.contains(Sign.SAME_OWN_WORDS);
    if (near && Letters.sayTheSame(a, b)) {
      return Sign.SHORT_FORM_ELSEWHERE;
    }
    if (ShortForms.fitsElsewhere(a, b) || ShortForms.fitsElsewhere(b, a)) {
      return Sign.SHORT_FORM_ELSEWHERE;
    }
    if (namedAfterPeople
        && signs.contains(Sign.SAME_OWN_WORDS)
        && (ShortForms.mayBe(a, b) || ShortForms.mayBe(b, a))) {
      return Sign.SHORT_FORM_OF_A_PERSON;
    }
    return Sign.OTHER_SHORT_FORM;
  }

  /** КазНУ and KazNU. */
  private boolean sameLetters() {
    return a.letters().isPresent()
        && b.letters().isPresent()
        && a.letters().get().length() > 2
        && Sound.of(a.letters().get()).equals(Sound.of(b.letters().get()));
  }

  /** Whether both say one thing in two languages, and more than that it is some university. */
  private boolean sayTheSame() {
    for (Role role :
        List.of(Role.FIELD, Role.PLACE, Role.COUNTRY, Role.DIRECTION, Role.UNIT, Role.NUMBER)) {
      boolean unsaid =
          role == Role.COUNTRY && tellsByField() && (a.of(role).isEmpty() || b.of(role).isEmpty());
      if (!a.of(role).equals(b.of(role)) && !unsaid) {
        return false;
      }
    }
    boolean plain = a.own().isEmpty() && b.own().isEmpty();
    Set<String> ranks = Near.sorting(a.of(Role.RANK));
    boolean country =
        !a.of(Role.COUNTRY).isEmpty()
            && a.of(Role.RANK).equals(b.of(Role.RANK))
            && !a.language().equals(b.language());
    int least = !signs.contains(Sign.SAME_KIND) ? 3 : country ? 1 : 2;
    boolean one =
        !signs.contains(Sign.OTHER_LEVEL)
            && !signs.contains(Sign.OTHER_KIND)
            && ranks.equals(Near.sorting(b.of(Role.RANK)));
    int told =
        Near.told(a.of(Role.FIELD))
            + a.of(Role.PLACE).size()
            + a.of(Role.COUNTRY).size()
            + a.of(Role.DIRECTION).size()
            + (a.of(Role.KIND).contains(Kinds.CONSERVATORY) ? 1 : 0)
            + (signs.contains(Sign.SAME_TOWN) ? toldInTown() : 0)
            + (a.of(Role.COUNTRY).size() == 1 && signs.contains(Sign.SAME_TOWN) ? 1 : 0)
            + (a.of(Role.RANK).isEmpty() || b.of(Role.RANK).isEmpty() ? 0 : 1);
    return one
        && told >= least
        && (plain
            || signs.contains(Sign.SAME_OWN_WORDS)
            || signs.contains(Sign.PERSON_ON_ONE_SIDE));
  }

  /** What a number tells in a town, and what few towns have two of: a palace of schoolchildren. */
  private int toldInTown() {
    boolean numbered = !a.of(Role.NUMBER).isEmpty() || !Near.ordinals(a.of(Role.RANK)).isEmpty();
    boolean only = a.of(Role.KIND).equals(b.of(Role.KIND)) && Kinds.areFew(a.of(Role.KIND));
    return (numbered ? 2 : 0) + (only ? 2 : 0);
  }

  /** Letters with a town beside a full name that says no town and has words that may be another. */
  private static boolean saysWhere(NameReading letters, NameReading full) {
    return letters.letters().isPresent()
        && letters.own().isEmpty()
        && !letters.of(Role.PLACE).isEmpty()
        && full.of(Role.PLACE).isEmpty()
        && !full.own().isEmpty()
        && full.own().stream().noneMatch(Own::person);
  }

  /** The institute of nuclear physics: whose country's, need not be said there. */
  private boolean tellsByField() {
    return signs.contains(Sign.SAME_KIND)
        && Handles.isKnownByField(a)
        && Near.told(a.of(Role.FIELD)) > 1;
  }

  /** The only one of its field in that town, for all that is said. */
  private boolean saysWhatInTown() {
    return signs.contains(Sign.SAME_FIELD)
        && signs.contains(Sign.SAME_KIND)
        && a.own().isEmpty()
        && b.own().isEmpty();
  }

  private static boolean isShort(NameReading letters, NameReading full) {
    return (letters.letters().filter(l -> ShortForms.fits(l, full, letters)).isPresent()
            || letters.further().stream().anyMatch(l -> ShortForms.fits(l, full, letters)))
        && letters.of(Role.FIELD).isEmpty()
        && Near.plainKinds(letters.of(Role.KIND));
  }

  private void towns() {
    if (!townsA.isEmpty() && !townsB.isEmpty()) {
      signs.add(Towns.meet(townsA, townsB) ? Sign.SAME_TOWN : Sign.OTHER_TOWN);
    }
  }

  private void unitsAndNumbers() {
    if (!units(a).equals(units(b)) || ChineseKinds.areGroupAndCompany(a, b)) {
      signs.add(Sign.PART_OF_IT);
    }
    if (!a.of(Role.NUMBER).equals(b.of(Role.NUMBER))) {
      signs.add(Sign.OTHER_NUMBER);
    }
    if (!a.of(Role.DIRECTION).equals(b.of(Role.DIRECTION))) {
      boolean inLetters =
          a.letters().isPresent() && a.of(Role.DIRECTION).isEmpty()
              || b.letters().isPresent() && b.of(Role.DIRECTION).isEmpty();
      if (!inLetters) {
        signs.add(Sign.OTHER_DIRECTION);
      }
    } else if (!a.of(Role.DIRECTION).isEmpty()) {
      signs.add(Sign.SAME_DIRECTION);
    }
  }

  /** 加州大学伯克利分校: where universities are many under one name, a campus is one of them. */
  private Set<String> units(NameReading name) {
    Set<String> units = name.of(Role.UNIT);
    boolean campus = name.han() && Likeness.CAMPUSES.contains(home);
    return campus && units.equals(Set.of("branch")) ? Set.of() : units;
  }

  private void places() {
    Set<String> one = a.of(Role.PLACE);
    Set<String> other = b.of(Role.PLACE);
    if (!one.isEmpty() && !other.isEmpty()) {
      signs.add(meet(one, other) ? Sign.SAME_PLACE : Sign.OTHER_PLACE);
      if (!one.equals(other)
          && !isTown(more(one, other), townsB)
          && !isTown(more(other, one), townsA)
          && !isProvinceOf(more(one, other), other)
          && !isProvinceOf(more(other, one), one)) {
        signs.add(Sign.PLACE_IN_PART);
      }
    } else if (!one.isEmpty() || !other.isEmpty()) {
      Set<String> named = one.isEmpty() ? other : one;
      Set<String> town = one.isEmpty() ? townsA : townsB;
      signs.add(meet(named, town) ? Sign.SAME_PLACE : Sign.PLACE_ON_ONE_SIDE);
    }
    Set<String> countries = a.of(Role.COUNTRY);
    if (!countries.isEmpty() || !b.of(Role.COUNTRY).isEmpty()) {
      if (countries.equals(b.of(Role.COUNTRY))) {
        signs.add(countries.size() > 1 ? Sign.SAME_COUNTRIES_IN_NAME : Sign.SAME_COUNTRY_IN_NAME);
      } else if (countries.isEmpty() || b.of(Role.COUNTRY).isEmpty()) {
        if (!isSaidAbroad(countries) && !isSaidAbroad(b.of(Role.COUNTRY))) {
          signs.add(Sign.COUNTRY_ON_ONE_SIDE);
        }
      } else {
        signs.add(Sign.OTHER_COUNTRY_IN_NAME);
      }
    }
  }

  /** China Three Gorges University: at home it need not be said where that is. */
  private boolean isSaidAbroad(Set<String> countries) {
    return signs.contains(Sign.SAME_PLACE)
        && !a.script().equals(b.script())
        && Countries.of(home).equals(countries);
  }

  private static Set<String> more(Set<String> places, Set<String> others) {
    var more = new HashSet<>(places);
    more.removeAll(others);
    return more;
  }

  private boolean isProvinceOf(Set<String> more, Set<String> places) {
    return home.equals("CN")
        && Towns.areProvinces(more)
        && isTown(places, townsA)
        && isTown(places, townsB);
  }

  /** Miami University, Oxford beside Miami University that a list has in Oxford. */
  private static boolean isTown(Set<String> places, Set<String> towns) {
    return places.stream().anyMatch(towns::contains);
  }

  private void ownWords() {
    if (a.own().isEmpty() && b.own().isEmpty()) {
      return;
    }
    if (a.own().isEmpty() || b.own().isEmpty()) {
      NameReading longer = a.own().isEmpty() ? b : a;
      signs.add(isPerson(longer) ? Sign.PERSON_ON_ONE_SIDE : Sign.OWN_WORDS_ON_ONE_SIDE);
      return;
    }
    switch (Sounding.heard(a.own(), b.own(), home.equals("CN"))) {
      case SAME -> signs.add(Sign.SAME_OWN_WORDS);
      case IN_PART -> inPart();
      case OTHER -> {
        boolean person =
            (namedAfterPeople || Likeness.HONOURING.contains(home))
                && (hasPerson(a) || hasPerson(b))
                && Sounding.mostly(a.own(), b.own(), signs.contains(Sign.SAME_PLACE));
        signs.add(person ? Sign.SAME_OWN_WORDS : Sign.OTHER_OWN_WORDS);
      }
    }
  }

  private static boolean hasPerson(NameReading name) {
    return name.own().stream().anyMatch(Own::person);
  }

  /** Whether a name's own words may be a person's, by whom it is called or not. */
  private boolean isPerson(NameReading name) {
    if (name.own().stream().allMatch(Own::person)) {
      return true;
    }
    return (namedAfterPeople && name.own().size() < 3
            || Likeness.HONOURING.contains(home) && name.own().size() < 4)
        && !name.of(Role.PLACE).isEmpty()
        && name.own().stream().noneMatch(Own::isAdjective);
  }

  /** The one has words that the other lacks: more of a person's names, or a person. */
  private void inPart() {
    List<Own> more = Sounding.more(a.own(), b.own());
    if (namedAfterPeople && more.stream().allMatch(Own::person)) {
      signs.add(Sign.SAME_OWN_WORDS);
      NameReading longer = a.own().size() > b.own().size() ? a : b;
      if (more.size() == longer.own().stream().filter(Own::person).count()) {
        signs.add(Sign.PERSON_ON_ONE_SIDE);
      }
    } else if (placeAgainstWords()) {
      signs.add(Sign.OTHER_OWN_WORDS);
    } else {
      signs.add(onlyTown() ? Sign.OWN_WORDS_ON_ONE_SIDE : Sign.OWN_WORDS_IN_PART);
    }
  }

  /** York, and York St John: the town in common and nothing more. */
  private boolean onlyTown() {
    NameReading shorter = a.own().size() < b.own().size() ? a : b;
    return shorter.own().stream()
        .allMatch(o -> townsA.contains(o.sound()) || townsB.contains(o.sound()));
  }

  /** One name says more by a place, the other by a word: two branches of one house. */
  private boolean placeAgainstWords() {
    NameReading shorter = a.own().size() < b.own().size() ? a : b;
    NameReading longer = shorter == a ? b : a;
    return signs.contains(Sign.PLACE_ON_ONE_SIDE)
        && !shorter.of(Role.PLACE).isEmpty()
        && longer.of(Role.PLACE).isEmpty();
  }

  private void ranks() {
    Set<String> one = a.of(Role.RANK);
    Set<String> other = b.of(Role.RANK);
    if (!Near.telling(one).equals(Near.telling(other))) {
      signs.add(Sign.RANK_ON_ONE_SIDE);
    }
    Set<String> ordinals = Near.ordinals(one);
    if (!ordinals.isEmpty()
        && !Near.ordinals(other).isEmpty()
        && !ordinals.equals(Near.ordinals(other))) {
      signs.add(Sign.OTHER_NUMBER);
    }
    if (rankTells
        && a.isUnspaced() == b.isUnspaced()
        && (!plain(a).equals(plain(b))
            || !a.of(Role.KIND).equals(b.of(Role.KIND)) && a.script().equals(b.script()))) {
      signs.add(Sign.RANK_ON_ONE_SIDE);
    }
    if (meet(one, other)) {
      signs.add(Sign.SAME_RANK);
    } else if (a.han() == b.han() && !one.isEmpty() && !other.isEmpty()) {
      signs.add(Sign.OTHER_RANK);
    }
  }

  /** A Chinese rendering says that a Korean university is national, or leaves it out. */
  private static Set<String> plain(NameReading name) {
    var plain = new HashSet<>(name.of(Role.RANK));
    plain.retainAll(name.han() ? Set.of("state") : Set.of("state", "national"));
    return plain;
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }
}
