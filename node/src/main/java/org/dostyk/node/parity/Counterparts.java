package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.parity.DefinedTerms.Term;
import org.dostyk.node.search.NamedPlaces;
import org.dostyk.node.search.NamedPlaces.Place;
import org.dostyk.node.search.Namesakes;
import org.dostyk.node.values.Language;

/**
 * Which {@link DefinedTerms terms} of two languages are one party. A whole agreement tells it:
 * where one stands in a clause, the other does; they are defined in one place of one clause; they
 * are of a kind, or sound alike. The likeliest couples are taken first, each term once.
 */
final class Counterparts {
  private static final double ENOUGH = 0.75;
  private static final double KIND = 0.35;

  /** 学校: a university, a college, or any other. */
  private static final Set<String> ANY_SCHOOL = Set.of("EDU");

  private static final double PLACE = 0.5;
  private static final double SOUND = 0.6;
  private static final double SEAT = 0.8;

  /** How alike a word with a capital is to a name in another language, if it is one. */
  private static final double LIKELY = 1.7;

  private record Couple(Term one, Term other, double weight) {}

  private Counterparts() {}

  /**
   * The parties by the words for them.
   *
   * @param clauses the agreement’s, each by language
   * @param language the language with which the others are compared
   */
  static List<PartyName> of(List<Map<Language, String>> clauses, Language language) {
    Map<Language, List<Term>> terms = new EnumMap<>(Language.class);
    for (Language spoken : Language.values()) {
      var texts = clauses.stream().map(c -> c.getOrDefault(spoken, "")).toList();
      if (texts.stream().anyMatch(t -> !t.isBlank())) {
        terms.put(spoken, DefinedTerms.in(spoken, texts));
      }
    }
    var mine = terms.getOrDefault(language, List.of());
    var names = new HashMap<Term, Map<Language, List<String>>>();
    var kinds = new HashMap<Term, Set<String>>();
    terms.forEach(
        (spoken, theirs) -> {
          if (spoken != language) {
            for (Couple couple : couples(mine, theirs, both(clauses, language, spoken))) {
              names
                  .computeIfAbsent(couple.one, t -> new EnumMap<>(Language.class))
                  .put(spoken, List.of(couple.other.name()));
              kinds.computeIfAbsent(couple.one, t -> new HashSet<>()).addAll(couple.other.kinds());
            }
          }
        });
    var parties = new ArrayList<PartyName>();
    for (Term term : mine) {
      var called = names.get(term);
      if (called != null) {
        called.put(language, List.of(term.name()));
        var all = new HashSet<>(kinds.getOrDefault(term, Set.of()));
        all.addAll(term.kinds());
        parties.add(new PartyName(called, all, false));
      }
    }
    terms.forEach(
        (spoken, theirs) ->
            theirs.stream()
                .filter(term -> term.isDefined() && !isCalled(parties, term))
                .filter(term -> !Parties.SIDES.containsAll(term.kinds()))
                .map(Counterparts::inOneLanguage)
                .forEach(parties::add));
    parties.addAll(alone(clauses, terms.keySet(), parties));
    return parties;
  }

  /** Names of their own that two languages have, by which parties may be called alone. */
  private static List<PartyName> alone(
      List<Map<Language, String>> clauses, Set<Language> languages, List<PartyName> parties) {
    Map<Language, Map<String, Set<String>>> names = new EnumMap<>(Language.class);
    for (Language language : languages) {
      var texts = clauses.stream().map(c -> c.getOrDefault(language, "")).toList();
      names.put(language, DefinedTerms.names(language, texts));
    }
    for (Language language : languages) {
      var theirs = new HashMap<String, Set<String>>();
      names.forEach(
          (other, some) -> {
            if (other != language) {
              theirs.putAll(some);
            }
          });
      var texts = clauses.stream().map(c -> c.getOrDefault(language, "")).toList();
      var mine = new HashMap<>(names.getOrDefault(language, Map.of()));
      DefinedTerms.capitals(language, texts)
          .forEach(
              word ->
                  theirs.entrySet().stream()
                      .filter(other -> Namesakes.likeness(word, other.getKey()) >= LIKELY)
                      .findFirst()
                      .ifPresent(other -> mine.putIfAbsent(word, other.getValue())));
      names.put(language, mine);
    }
    var alone = new ArrayList<PartyName>();
    names.forEach(
        (language, mine) ->
            mine.forEach(
                (name, whose) -> {
                  var own = OwnNames.alone(language, name);
                  boolean told =
                      names.entrySet().stream()
                          .filter(other -> other.getKey() != language)
                          .flatMap(
                              other ->
                                  other.getValue().keySet().stream()
                                      .map(n -> OwnNames.alone(other.getKey(), n)))
                          .anyMatch(own::isLike);
                  boolean defined =
                      parties.stream()
                          .anyMatch(
                              p -> p.names().getOrDefault(language, List.of()).contains(name));
                  if (told && !defined) {
                    alone.add(new PartyName(Map.of(language, List.of(name)), whose, true));
                  }
                }));
    return alone;
  }

  /** By its name, if it is called by it; or by whatever the word says that it is. */
  private static PartyName inOneLanguage(Term term) {
    Map<Language, List<String>> name = Map.of(term.language(), List.of(term.name()));
    boolean own =
        !term.telling()
            && term.own().sure()
            && OwnNames.alone(term.language(), term.name()).isLike(term.own());
    return own
        ? new PartyName(name, term.kinds(), true)
        : new PartyName(name, term.telling() ? widened(term.kinds()) : Parties.WHOEVER, false);
  }

  /** A school that one language alone calls by a word may be any school in another. */
  private static Set<String> widened(Set<String> kinds) {
    if (Collections.disjoint(kinds, PartyDifferences.SCHOOLS)) {
      return kinds;
    }
    var wide = new HashSet<>(kinds);
    wide.addAll(PartyDifferences.SCHOOLS);
    return wide;
  }

  private static boolean isCalled(List<PartyName> parties, Term term) {
    return parties.stream()
        .anyMatch(p -> p.names().getOrDefault(term.language(), List.of()).contains(term.name()));
  }

  private static BitSet both(List<Map<Language, String>> clauses, Language one, Language other) {
    var both = new BitSet();
    for (int i = 0; i < clauses.size(); i++) {
      if (!clauses.get(i).getOrDefault(one, "").isBlank()
          && !clauses.get(i).getOrDefault(other, "").isBlank()) {
        both.set(i);
      }
    }
    return both;
  }

  private static List<Couple> couples(List<Term> some, List<Term> others, BitSet both) {
    var all = new ArrayList<Couple>();
    for (Term one : some) {
      for (Term other : others) {
        double weight = weight(one, other, both);
        if (weight >= ENOUGH) {
          all.add(new Couple(one, other, weight));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Couple::weight).reversed());
    var taken = new ArrayList<Couple>();
    for (Couple couple : all) {
      if (taken.stream().noneMatch(c -> c.one == couple.one || c.other == couple.other)) {
        taken.add(couple);
      }
    }
    return taken;
  }

  private static double weight(Term one, Term other, BitSet both) {
    var mine = within(one.clauses(), both);
    var theirs = within(other.clauses(), both);
    var shared = within(mine, theirs);
    int all = mine.cardinality() + theirs.cardinality();
    if (shared.cardinality() == 0) {
      return 0;
    }
    double weight = 2.0 * shared.cardinality() / all;
    weight += byKind(one.kinds(), other.kinds());
    if (one.isDefined() && one.clause() == other.clause()) {
      weight += one.place() == other.place() ? PLACE : -PLACE / 2;
    }
    weight += bySeat(one, other);
    boolean enough = shared.cardinality() > 1 || one.isDefined() || other.isDefined();
    boolean kindred = !Collections.disjoint(one.kinds(), other.kinds());
    return enough || kindred ? weight + bySound(one, other) : 0;
  }

  /** An academy may be an institute, but is rather an academy. */
  private static double byKind(Set<String> kinds, Set<String> others) {
    if (isSchool(kinds) && others.equals(ANY_SCHOOL)
        || isSchool(others) && kinds.equals(ANY_SCHOOL)) {
      return KIND / 2;
    }
    var shared = new HashSet<>(kinds);
    shared.retainAll(others);
    var all = new HashSet<>(kinds);
    all.addAll(others);
    return shared.isEmpty() ? -KIND : KIND * (1 + (double) shared.size() / all.size()) / 2;
  }

  /** Тараз кітапханасы, 塔拉兹馆: called by the city where it is. */
  private static double bySeat(Term one, Term other) {
    var here = seats(one);
    var there = seats(other);
    return here.isEmpty() || there.isEmpty() ? 0 : Collections.disjoint(here, there) ? -SEAT : SEAT;
  }

  private static Set<String> seats(Term term) {
    return NamedPlaces.in(term.name()).stream().map(Place::key).collect(Collectors.toSet());
  }

  private static boolean isSchool(Set<String> kinds) {
    return !Collections.disjoint(kinds, PartyDifferences.SCHOOLS);
  }

  private static double bySound(Term one, Term other) {
    if (soundAlike(one, other) || one.own().sure() && one.own().isLike(other.own())) {
      return SOUND;
    }
    return one.own().sure() && other.own().sure() ? -SOUND / 2 : 0;
  }

  private static boolean soundAlike(Term one, Term other) {
    boolean han = one.language() == Language.ZH || other.language() == Language.ZH;
    if (one.language() == Language.ZH && other.language() == Language.ZH) {
      return one.name().equals(other.name());
    }
    return one.language() == Language.ZH
        ? Namesakes.spells(one.name(), other.name())
        : han
            ? Namesakes.spells(other.name(), one.name())
            : !Namesakes.isUsual(one.name()) && Namesakes.alike(one.name(), other.name());
  }

  private static BitSet within(BitSet some, BitSet others) {
    var both = (BitSet) some.clone();
    both.and(others);
    return both;
  }
}
