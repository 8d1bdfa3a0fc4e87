package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.search.Part.Role;
import org.jspecify.annotations.Nullable;

/**
 * How likely two names mean one institution, and what speaks for and against it. The words of the
 * names are read in whichever language they are, and weighed by what they tell: a town, a field, a
 * person; a contradiction in one of them weighs more than any likeness of letters. Thread-safe.
 *
 * @param score from 0, two institutions, to 1, one
 * @param signs what was found for and against; not all of it where it could not be worth asking
 */
public record Likeness(double score, Set<Sign> signs) {
  /** From here on somebody is to be asked. */
  public static final double WORTH_ASKING = 0.75;

  private static final double BEGIN = 0.45;

  /** Where "State" is part of a name, as in Pennsylvania, and no remark on it. */
  static final Set<String> RANK_TELLS =
      Set.of("US", "KR", "JP", "TW", "TR", "PK", "IN", "BD", "MY", "PH", "NG", "AU", "GB", "CA");

  /** Where universities are given people's names and lose them again. */
  static final Set<String> NAMED_AFTER_PEOPLE =
      Set.of("KZ", "RU", "BY", "UA", "MD", "KG", "UZ", "TJ", "TM", "AZ", "AM", "GE", "MN");

  /** Where a campus is a university of its own: Berkeley, the institute of technology in Delhi. */
  static final Set<String> CAMPUSES = Set.of("US", "IN");

  /** Where a university's name without its patron's is as usual as with it. */
  static final Set<String> HONOURING =
      Set.of("DE", "AT", "PL", "CZ", "SK", "BG", "RO", "HU", "RS", "IR", "LT", "HR");

  /** What speaks for or against two names being one institution's. */
  public enum Sign {
    SAME_LETTERS(1),
    KNOWN_AS_ONE(0.5),
    SHORT_FORM(0.4),
    SHORT_FORM_ELSEWHERE(0.32),
    SHORT_FORM_OF_A_PERSON(0),
    SAME_PLACE(0.2),
    SAME_DIRECTION(0.2),
    SAME_WORDS(0.2),
    SAME_OWN_WORDS(0.35),
    OWN_WORDS_IN_PART(0.15),
    SAME_FIELD(0.2),
    SAME_COUNTRY_IN_NAME(0.08),
    SAME_COUNTRIES_IN_NAME(0.2),
    SAME_KIND(0.1),
    SAME_RANK(0.05),
    SAME_TOWN(0.08),
    OTHER_RANK(-0.05),
    OTHER_KIND(-0.12),
    KIND_CHANGED(-0.05),
    FIELD_ON_ONE_SIDE(-0.3),
    FIELD_IN_PART(-0.12),
    FIELD_NEAR(0.02),
    PLACE_IN_PART(-0.25),
    RANK_ON_ONE_SIDE(-0.25),
    KNOWN_ON_ONE_SIDE(-0.02),
    PLACE_ON_ONE_SIDE(-0.06),
    PERSON_ON_ONE_SIDE(0.01),
    OWN_WORDS_ON_ONE_SIDE(-0.15),
    COUNTRY_ON_ONE_SIDE(-0.02),
    NOTHING_PARTICULAR(-0.4),
    KNOWN_AS_TWO(-1),
    OTHER_COUNTRY(-1),
    OTHER_PLACE(-1),
    OTHER_TOWN(-0.3),
    OTHER_FIELD(-1),
    OTHER_OWN_WORDS(-1),
    OTHER_COUNTRY_IN_NAME(-1),
    OTHER_SHORT_FORM(-0.25),
    OTHER_NUMBER(-1),
    OTHER_DIRECTION(-1),
    PART_OF_IT(-1),
    OTHER_LEVEL(-1);

    private final double weight;

    Sign(double weight) {
      this.weight = weight;
    }

    double weight() {
      return weight;
    }

    /** Whether it speaks against. */
    public boolean against() {
      return weight < 0;
    }
  }

  /**
   * An institution as somebody names it.
   *
   * @param names in any languages
   * @param country a code, or null where it is not said
   * @param towns what its town is called; empty where it is not said
   */
  public record Named(List<String> names, @Nullable String country, List<String> towns) {
    public Named {
      names = List.copyOf(names);
      towns = List.copyOf(towns);
    }
  }

  public static Likeness of(Named one, Named other) {
    return of(Read.of(one), Read.of(other));
  }

  /** The same of names that have been read. */
  public static Likeness of(Read one, Read other) {
    if (one.country() != null
        && other.country() != null
        && !one.country().equals(other.country())) {
      return weighed(EnumSet.of(Sign.OTHER_COUNTRY));
    }
    if (!one.known().isEmpty() && !other.known().isEmpty()) {
      return known(one, other);
    }
    boolean comparable = one.readings().stream().anyMatch(a -> meets(a, other.readings()));
    Likeness best = null;
    for (NameReading a : one.readings()) {
      boolean lentOne = isLent(a, one);
      for (NameReading b : other.readings()) {
        boolean lent = lentOne || isLent(b, other);
        boolean full = a.letters().isEmpty() && b.letters().isEmpty();
        if ((lent || comparable) && !a.script().equals(b.script()) || comparable && !full) {
          continue;
        }
        Likeness likeness = weighed(new Comparing(a, b, one, other).signs());
        if (best == null || likeness.score() > best.score()) {
          best = likeness;
        }
      }
    }
    return best == null ? weighed(EnumSet.of(Sign.NOTHING_PARTICULAR)) : best;
  }

  private static boolean isLent(NameReading name, Read of) {
    return !of.lent().isEmpty() && of.lent().contains(name);
  }

  /** Whether a full name of the same script is there: it tells more than one of another. */
  private static boolean meets(NameReading name, List<NameReading> others) {
    return name.letters().isEmpty()
        && others.stream().anyMatch(o -> o.letters().isEmpty() && o.script().equals(name.script()));
  }

  /** Where both names are known: whose they are; by a name that several share, also where. */
  private static Likeness known(Read one, Read other) {
    boolean shared = one.known().stream().anyMatch(other.known()::contains);
    boolean certain = one.known().size() == 1 && other.known().size() == 1;
    boolean apart =
        !one.towns().isEmpty()
            && !other.towns().isEmpty()
            && one.towns().stream().noneMatch(other.towns()::contains);
    return weighed(
        EnumSet.of(shared && (certain || !apart) ? Sign.KNOWN_AS_ONE : Sign.KNOWN_AS_TWO));
  }

  private static Likeness weighed(EnumSet<Sign> signs) {
    return new Likeness(Math.clamp(score(signs), 0, 1), Collections.unmodifiableSet(signs));
  }

  static double score(EnumSet<Sign> signs) {
    double score = BEGIN;
    for (Sign sign : signs) {
      score += sign.weight;
    }
    return score;
  }

  /** An institution whose names have been read, so that they are read once for many comparisons. */
  public static final class Read {
    private final List<NameReading> readings;
    private final @Nullable String country;
    private final Set<String> towns;
    private final Set<Known> known;
    private final Set<NameReading> lent;

    private Read(
        List<NameReading> readings,
        @Nullable String country,
        Set<String> towns,
        Set<Known> known,
        Set<NameReading> lent) {
      this.readings = readings;
      this.country = country;
      this.towns = towns;
      this.known = known;
      this.lent = lent;
    }

    /** Reads its names: costs a fraction of a millisecond each. */
    public static Read of(Named named) {
      var towns = new HashSet<String>();
      List<String> said =
          named.towns().isEmpty()
              ? named.names().stream().flatMap(n -> Addresses.town(n).stream()).toList()
              : named.towns();
      for (String town : said) {
        Optional<String> inChinese = Addresses.townInChinese(town);
        if (inChinese.isPresent()) {
          towns.add(inChinese.get());
          continue;
        }
        NameReading reading = NameReading.of(town);
        towns.addAll(reading.of(Role.PLACE));
        reading.own().forEach(o -> towns.add(o.sound()));
      }
      var readings =
          new ArrayList<>(
              named.names().stream()
                  .flatMap(n -> Alternatives.of(n).stream())
                  .map(NameReading::of)
                  .toList());
      var known = new HashSet<Known>();
      var lent = new LinkedHashSet<NameReading>();
      readings.forEach(r -> known.addAll(Directory.usual().called(r, named.country(), towns)));
      if (known.size() == 1) {
        // Its short forms fit many a full name; that it has them is known already.
        known.forEach(
            k -> k.names().stream().filter(n -> n.letters().isEmpty()).forEach(lent::add));
      }
      lent.removeAll(readings);
      readings.addAll(lent);
      return new Read(readings, named.country(), towns, known, lent);
    }

    /**
     * Under what it is kept and looked for, so that a register need not be read from end to end.
     * Found anew each time, for a list of them takes much room.
     */
    public Handles handles() {
      return new Handles(this);
    }

    List<NameReading> readings() {
      return readings;
    }

    @Nullable String country() {
      return country;
    }

    Set<String> towns() {
      return towns;
    }

    Set<Known> known() {
      return known;
    }

    Set<NameReading> lent() {
      return lent;
    }
  }

  /** The same signs in words' order, those for it first. */
  public List<Sign> told() {
    var told = new ArrayList<>(signs);
    told.sort(java.util.Comparator.comparing(Sign::against).thenComparing(Sign::ordinal));
    return told;
  }
}
