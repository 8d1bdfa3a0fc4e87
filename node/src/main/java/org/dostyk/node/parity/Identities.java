package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.parity.OwnNames.Own;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/** Who of those whom two wordings name is one and the same, by their own names. */
final class Identities {
  /** What the wordings name, those with a name of their own told apart. */
  record Told(List<Mention> inA, List<Mention> inB) {}

  private record Known(Own own, Mention mention, String name) {}

  private static final Set<String> SCHOOL = Set.of("EDU");
  private static final Set<String> LEARNED =
      Set.of("UNIV", "COLL", "INST", "ACAD", "SCHOOL", "FAC", "CONSERV", "CENTRE", "EDU", "LAB");

  /** What is called one thing in one language and another in the next: a works, a combine. */
  private static final Set<String> VARIED =
      Set.of(
          "POLY",
          "LAB",
          "STATION",
          "STUDIO",
          "AGENCY",
          "CLUB",
          "PORT",
          "MINE",
          "COOP",
          "HOUSE",
          "PRINTER",
          "PHILHARM",
          "ORCH",
          "SANAT");

  /** The other of two, who is called by no name. */
  private static final Set<String> OTHER = Set.of("ANY");

  private Identities() {}

  static Told of(
      Language a, String textA, List<Mention> inA, Language b, String textB, List<Mention> inB) {
    var ownA = owns(a, textA, inA);
    var ownB = owns(b, textB, inB);
    var known = new ArrayList<Known>();
    var namesA = new ArrayList<String>();
    for (int i = 0; i < ownA.size(); i++) {
      Own own = ownA.get(i);
      namesA.add(isSure(own, inA.get(i)) ? name(own, inA.get(i), known) : "");
    }
    var namesB = new ArrayList<String>();
    for (int i = 0; i < ownB.size(); i++) {
      Own own = ownB.get(i);
      namesB.add(
          isSure(own, inB.get(i)) || isKnown(own, inB.get(i), known)
              ? name(own, inB.get(i), known)
              : "");
    }
    // What the first says in characters may be known only by what the second says in letters.
    for (int i = 0; i < ownA.size(); i++) {
      Own own = ownA.get(i);
      if (namesA.get(i).isEmpty() && isKnown(own, inA.get(i), known)) {
        namesA.set(i, name(own, inA.get(i), known));
      }
    }
    return new Told(
        named(inA, ownA, namesA, namesB, b, textB), named(inB, ownB, namesB, namesA, a, textA));
  }

  private static List<Mention> named(
      List<Mention> mentions,
      List<Own> owns,
      List<String> names,
      List<String> others,
      Language language,
      String otherText) {
    var told = new ArrayList<Mention>();
    for (int i = 0; i < mentions.size(); i++) {
      String name = names.get(i);
      boolean lost =
          !name.isEmpty()
              && !others.contains(name)
              && OwnNames.stands(owns.get(i), language, otherText);
      told.add(lost ? mentions.get(i) : mentions.get(i).called(name));
    }
    return told;
  }

  private static List<Own> owns(Language language, String text, List<Mention> mentions) {
    var owns = new ArrayList<Own>();
    int behindLast = 0;
    for (Mention mention : mentions) {
      owns.add(
          mention.isAlone()
              ? OwnNames.alone(language, mention.piece().of(text))
              : mention.isNamed() || mention.isOf(OTHER)
                  ? Own.NONE
                  : OwnNames.of(language, text, mention.piece(), behindLast));
      behindLast = mention.piece().to();
    }
    return owns;
  }

  /** A Chinese school is one of many, unless the other wording calls it by the same name. */
  private static boolean isSure(Own own, Mention mention) {
    return own.sure() && mention.isAlone()
        || own.sure()
            && (own.han().isEmpty() || !mention.isOf(SCHOOL) || OwnNames.isForeign(own.near()));
  }

  private static boolean isKnown(Own own, Mention mention, List<Known> known) {
    return !own.han().isEmpty() && find(own, mention, known).isPresent();
  }

  private static Optional<Known> find(Own own, Mention mention, List<Known> known) {
    Known best = null;
    double most = 0;
    for (Known one : known) {
      double likeness = areKindred(one.mention, mention) ? one.own.likeness(own) : 0;
      if (likeness > most) {
        best = one;
        most = likeness;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Кегенский университет is no Kegen Museum, though 学院 may be either school. */
  private static boolean areKindred(Mention one, Mention other) {
    return one.readings().stream().anyMatch(other.readings()::contains)
        || one.isOf(LEARNED) && other.isOf(LEARNED)
        || one.isOf(VARIED)
        || other.isOf(VARIED);
  }

  private static String name(Own own, Mention mention, List<Known> known) {
    String name = find(own, mention, known).map(Known::name).orElse("=" + known.size());
    known.add(new Known(own, mention, name));
    return name;
  }
}
