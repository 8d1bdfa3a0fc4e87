package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.agreements.ClauseChange.Changed;
import org.dostyk.node.agreements.ClauseChange.Unchanged;
import org.dostyk.node.values.Text;

/**
 * What differs between two texts of an agreement.
 *
 * @param from the earlier version
 * @param to the later one; empty for the reader's own working text
 * @param names of signatories by their ids
 */
public record ComparePage(
    Agreement agreement,
    Version from,
    Optional<Version> to,
    Comparison comparison,
    Map<String, Text> names) {

  /**
   * What is read together: one clause that changed, or those unchanged between two such.
   *
   * @param unchanged empty where {@code change} is not
   */
  public record Passage(Optional<ClauseChange> change, List<Unchanged> unchanged) {}

  /** The clauses in the order of the later text. */
  public List<Passage> passages() {
    return passages(comparison);
  }

  /** The same of any comparison. */
  public static List<Passage> passages(Comparison comparison) {
    var passages = new ArrayList<Passage>();
    var unchanged = new ArrayList<Unchanged>();
    for (ClauseChange change : comparison.clauses()) {
      if (change instanceof Unchanged same) {
        unchanged.add(same);
      } else {
        fold(unchanged, passages);
        passages.add(new Passage(Optional.of(change), List.of()));
      }
    }
    fold(unchanged, passages);
    return passages;
  }

  private static void fold(List<Unchanged> unchanged, List<Passage> passages) {
    if (!unchanged.isEmpty()) {
      passages.add(new Passage(Optional.empty(), List.copyOf(unchanged)));
      unchanged.clear();
    }
  }

  /** In how many clauses one language changed and another did not. */
  public int forgotten() {
    return (int)
        comparison.clauses().stream()
            .filter(c -> c instanceof Changed changed && !changed.unchangedIn().isEmpty())
            .count();
  }

  /** A party by its id in documents. */
  public Optional<AgreementParty> party(String id) {
    return agreement.parties().stream().filter(p -> p.documentId().equals(id)).findFirst();
  }

  /** The name of a signatory; empty for nobody. */
  public Optional<Text> name(String signatory) {
    return Optional.ofNullable(names.get(signatory));
  }
}
