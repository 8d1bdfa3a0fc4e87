package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.dostyk.node.values.Language;

/** Whether the language versions of a clause say the same. Holds no state; safe for threads. */
public final class Parity {
  /** Of so many wordings none can be outvoted. */
  private static final int FEW = 3;

  private Parity() {}

  /**
   * What two wordings of one clause do not say alike. An empty wording is a clause that is missing.
   */
  public static List<Divergence> between(Language a, String textA, Language b, String textB) {
    return Comparison.of(new Reading(a, textA, List.of()), new Reading(b, textB, List.of()));
  }

  /**
   * The parties of an agreement by the words that it uses for them, as {@link #of} takes them.
   *
   * @param clauses the agreement’s clauses, its preamble first, each by language
   * @param language the one with which the others are compared
   */
  public static List<PartyName> terms(List<Map<Language, String>> clauses, Language language) {
    return Counterparts.of(clauses, language);
  }

  /**
   * What the wordings do not say alike, each compared with the first of those given, which is the
   * authoritative one where there is one. Where there are four, all are compared, and {@link
   * Majority most of them} decide.
   *
   * @param wordings by language; blank where the clause is missing
   * @param parties how the agreement's parties are called; none if it is not known
   */
  public static List<Divergence> of(
      SequencedMap<Language, String> wordings, List<PartyName> parties) {
    var readings = new LinkedHashMap<Language, Reading>();
    wordings.forEach(
        (language, text) -> readings.put(language, new Reading(language, text, parties)));
    if (readings.size() > FEW) {
      return Majority.of(readings);
    }
    var found = new ArrayList<Divergence>();
    var read = List.copyOf(readings.values());
    for (Reading other : read.subList(Math.min(1, read.size()), read.size())) {
      found.addAll(Comparison.of(read.getFirst(), other));
    }
    return found;
  }
}
