package org.dostyk.node.agreements;

import java.util.List;
import java.util.Map;
import org.dostyk.node.agreements.Draft.DraftClause;

/**
 * What became of one clause. Its number is its place in the text, from 1; that it has another than
 * before is no change.
 */
public sealed interface ClauseChange {
  /** Word for word as before, in its place. */
  record Unchanged(int from, int to, DraftClause clause) implements ClauseChange {}

  /** Word for word as before, at another place among the others. */
  record Moved(int from, int to, DraftClause clause) implements ClauseChange {}

  /**
   * Worded differently in at least one language.
   *
   * @param moved whether it stands at another place among the others, too
   * @param heading by language, of those that both texts have
   * @param body likewise
   * @param unchangedIn the languages whose wording stayed while another's changed: maybe forgotten
   */
  record Changed(
      int from,
      int to,
      boolean moved,
      Map<String, Redline> heading,
      Map<String, Redline> body,
      List<String> unchangedIn)
      implements ClauseChange {
    public boolean isUnchangedIn(String tag) {
      return unchangedIn.contains(tag);
    }
  }

  /** Not there before. */
  record Added(int to, DraftClause clause) implements ClauseChange {}

  /** No longer there. */
  record Removed(int from, DraftClause clause) implements ClauseChange {}
}
