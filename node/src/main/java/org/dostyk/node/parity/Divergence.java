package org.dostyk.node.parity;

import java.util.List;
import org.dostyk.node.values.Language;

/**
 * Something that two wordings of a clause do not say alike, and what was compared.
 *
 * @param inA the pieces of the wording in {@code a}; empty where it has nothing to set against
 * @param inB the pieces of the wording in {@code b}; not both lists are empty
 * @param saidInA what stands in those pieces, for a reader; the force of a predicate by its name
 * @param saidInB likewise
 */
public record Divergence(
    Kind kind,
    Language a,
    Language b,
    List<Piece> inA,
    List<Piece> inB,
    String saidInA,
    String saidInB) {
  public Divergence {
    inA = List.copyOf(inA);
    inB = List.copyOf(inB);
  }

  /** The text that tells it; its places are {@link #values}. */
  public String key() {
    return (inA.isEmpty() || inB.isEmpty() ? "parity.only." : "parity.differ.") + kind.word();
  }

  /**
   * What the text names: language and what it says, then the other language, and what that says
   * where it has something to set against.
   */
  public List<Object> values(Language reader) {
    String nameA = a.locale().getDisplayLanguage(reader.locale());
    String nameB = b.locale().getDisplayLanguage(reader.locale());
    if (inA.isEmpty()) {
      return List.of(nameB, saidInB, nameA);
    }
    return inB.isEmpty() ? List.of(nameA, saidInA, nameB) : List.of(nameA, saidInA, nameB, saidInB);
  }
}
