package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dostyk.node.parity.Piece;

/**
 * What the language versions of a text do not say alike, clause by clause.
 *
 * @param all in the order of the clauses, the preamble first
 * @param pending how many clauses are still being compared; ask again soon
 */
public record Findings(List<Finding> all, int pending) {

  /** How many a page lists before it leads to all of them. */
  public static final int SHOWN = 12;

  public Findings {
    all = List.copyOf(all);
  }

  public static Findings none() {
    return new Findings(List.of(), 0);
  }

  /** Those that nobody has set aside. */
  public List<Finding> open() {
    return all.stream().filter(Finding::isOpen).toList();
  }

  /** Those of one clause; 0 is the preamble. */
  public List<Finding> of(int clause) {
    return all.stream().filter(f -> f.clause() == clause).toList();
  }

  /** The clauses that have findings, in their order. */
  public List<Integer> clauses() {
    return all.stream().map(Finding::clause).distinct().toList();
  }

  /** A piece of a line, and whether a finding that is open compared it. */
  public record Span(String words, boolean marked) {}

  /** The lines of a clause's wording, with what was compared in it. */
  public List<List<Span>> lines(int clause, String tag, String wording) {
    List<Piece> marks =
        all.stream()
            .filter(f -> f.clause() == clause && f.isOpen())
            .flatMap(f -> f.in(tag).stream())
            .filter(p -> p.to() <= wording.length() && p.from() < p.to())
            .sorted(Comparator.comparingInt(Piece::from))
            .toList();
    var lines = new ArrayList<List<Span>>();
    int at = 0;
    for (String line : wording.split("\n", -1)) {
      lines.add(spans(line, at, marks));
      at += line.length() + 1;
    }
    return lines;
  }

  private static List<Span> spans(String line, int offset, List<Piece> marks) {
    var spans = new ArrayList<Span>();
    int at = 0;
    for (Piece mark : marks) {
      int from = Math.max(at, mark.from() - offset);
      int to = Math.min(line.length(), mark.to() - offset);
      if (from < to) {
        if (from > at) {
          spans.add(new Span(line.substring(at, from), false));
        }
        spans.add(new Span(line.substring(from, to), true));
        at = to;
      }
    }
    if (at < line.length()) {
      spans.add(new Span(line.substring(at), false));
    }
    return spans;
  }
}
