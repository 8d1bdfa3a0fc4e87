package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between two marks and has nothing beside it: the other wording tells hardly half of
 * its words and has none that only it tells; all that the other has is told without it; and the
 * lengths come nearer by far when it is left out.
 */
final class Spare {
  private static final String MARKS = ",;.:，；。：";
  private static final int FEW = 3;
  private static final int UNTOLD = 2;
  private static final int LEFT = 3;
  private static final int TENTHS = 6;
  private static final double NEARER = 0.3;

  private Spare() {}

  /** The first of one wording’s stretches that has nothing beside it, outside what it has alone. */
  static Optional<Piece> only(Reading mine, List<Piece> extras, Reading other) {
    var whole = new Piece(0, other.text().length());
    if (Told.known(other, whole) - Told.answered(other, whole, mine) > LEFT) {
      return Optional.empty();
    }
    var stretches = stretches(Plain.of(mine.text()));
    return stretches.size() < 2
        ? Optional.empty()
        : stretches.stream()
            .filter(stretch -> extras.stream().noneMatch(stretch::meets))
            .filter(stretch -> isUntold(mine, stretch, other))
            .filter(stretch -> isNearer(mine, stretch, other))
            .findFirst();
  }

  private static boolean isUntold(Reading mine, Piece stretch, Reading other) {
    long words = Told.known(mine, stretch);
    long told = Told.answered(mine, stretch, other);
    return words >= FEW
        && words - told >= UNTOLD
        && told * 10 <= words * TENTHS
        && Told.support(mine, stretch, other) == 0;
  }

  private static boolean isNearer(Reading mine, Piece stretch, Reading other) {
    double length = Sentences.length(mine.language(), mine.text());
    double without = length - Sentences.length(mine.language(), stretch.of(mine.text())) + 1;
    double beside = Sentences.length(other.language(), other.text());
    return Math.abs(Math.log(length / beside)) - Math.abs(Math.log(without / beside)) >= NEARER;
  }

  private static List<Piece> stretches(String plain) {
    var stretches = new ArrayList<Piece>();
    int from = 0;
    for (int i = 0; i < plain.length(); i++) {
      boolean number = i + 1 < plain.length() && Character.isDigit(plain.charAt(i + 1));
      if (MARKS.indexOf(plain.charAt(i)) >= 0 && !number) {
        stretches.add(new Piece(from, i + 1));
        from = i + 1;
      }
    }
    if (from < plain.length()) {
      stretches.add(new Piece(from, plain.length()));
    }
    return stretches;
  }
}
