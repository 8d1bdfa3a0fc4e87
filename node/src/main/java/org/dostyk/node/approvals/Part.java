package org.dostyk.node.approvals;

import java.util.Locale;
import org.dostyk.node.documents.BilingualDocument;

/** The part of a text that a step answers for. */
public enum Part {
  WHOLE,
  /** Title, preamble and clauses, in every language. */
  WORDING,
  /** The places a year. */
  PLACES,
  /** The parties and who signs for them. */
  SIGNATORIES;

  /** Whether this part says the same in both versions; the whole never does. */
  boolean isSame(BilingualDocument before, BilingualDocument after) {
    return switch (this) {
      case WHOLE -> false;
      case WORDING ->
          before.languages().equals(after.languages())
              && before.title().equals(after.title())
              && before.preamble().equals(after.preamble())
              && before.clauses().equals(after.clauses());
      case PLACES -> before.quotas().equals(after.quotas());
      case SIGNATORIES -> before.parties().equals(after.parties());
    };
  }

  public String textKey() {
    return "approvals.part." + name().toLowerCase(Locale.ROOT);
  }
}
