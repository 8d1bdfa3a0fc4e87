package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.dostyk.node.values.Language;

/** Whether the language versions of a clause say the same. Holds no state; safe for threads. */
public final class Parity {
  private Parity() {}

  /**
   * What two wordings of one clause do not say alike. An empty wording is a clause that is missing.
   */
  public static List<Divergence> between(Language a, String textA, Language b, String textB) {
    return Comparison.of(a, textA, b, textB, List.of());
  }

  /**
   * What the wordings do not say alike, each compared with the first of those given, which is the
   * authoritative one where there is one.
   *
   * @param wordings by language; blank where the clause is missing
   * @param parties how the agreement's parties are called; none if it is not known
   */
  public static List<Divergence> of(
      SequencedMap<Language, String> wordings, List<PartyName> parties) {
    var found = new ArrayList<Divergence>();
    var languages = List.copyOf(wordings.keySet());
    for (int i = 1; i < languages.size(); i++) {
      Language first = languages.getFirst();
      Language other = languages.get(i);
      String one = wordings.getOrDefault(first, "");
      String two = wordings.getOrDefault(other, "");
      found.addAll(Comparison.of(first, one, other, two, parties));
    }
    return found;
  }
}
