package org.dostyk.node.parity;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dostyk.node.values.Language;

/**
 * With what force a sentence says what is done. A plain predicate obliges, so an obligation is
 * never missed itself; what is missed is a permission, a prohibition, or a release from a duty.
 */
final class Modals {
  enum Force {
    OBLIGATION,
    PERMISSION,
    PROHIBITION,
    RELEASE,
    /** What is only meant, tried, planned or advised. */
    INTENTION,
    /** What should be done: less than must, no less than is meant. */
    ADVICE;

    /** As in the keys of texts. */
    String word() {
      return this == ADVICE ? INTENTION.word() : UCharacter.toLowerCase(Locale.ROOT, name());
    }
  }

  /** One force, firmly said or only possible, and where. */
  record Said(Force force, List<Piece> pieces) {}

  /** A force on one side that the other lacks, and what it says instead. */
  record Difference(Said one, Said other) {}

  /**
   * @param forces what it says; none where the words only look like a modal
   * @param faint what they may say as well
   */
  private record Row(List<Force> forces, List<Force> faint, Words words) {}

  /** In the order of the letters by which the table names them. */
  private static final List<Force> FORCES =
      List.of(
          Force.OBLIGATION,
          Force.PERMISSION,
          Force.PROHIBITION,
          Force.RELEASE,
          Force.INTENTION,
          Force.ADVICE);

  private static final Map<Language, List<Row>> ROWS = rows();
  private static final List<Force> MISSED =
      List.of(Force.PROHIBITION, Force.RELEASE, Force.PERMISSION);

  private Modals() {}

  static Forces in(Language language, String wording, Piece sentence) {
    var plain = new StringBuilder(Plain.of(sentence.of(wording)));
    var forces =
        new Forces(
            new EnumMap<>(Force.class),
            new EnumMap<>(Force.class),
            Conditions.in(language, plain.toString()),
            sentence);
    for (Row row : ROWS.getOrDefault(language, List.of())) {
      if (!row.words.mayStandIn(plain)) {
        continue;
      }
      Matcher at = row.words.matcher(plain);
      while (at.find()) {
        if (Calendars.isMay(language, at.group(), wording, sentence.from() + at.start())) {
          plain.setCharAt(at.start(), '#');
          continue;
        }
        var piece = new Piece(sentence.from() + at.start(), sentence.from() + at.end());
        read(language, row, plain.toString(), forces, piece, at.start(), at.end());
        for (int i = at.start(); i < at.end(); i++) {
          plain.setCharAt(i, '#');
        }
      }
    }
    return forces;
  }

  private static void read(
      Language language, Row row, String plain, Forces said, Piece piece, int from, int to) {
    boolean wishes = row.forces.contains(Force.INTENTION) || row.faint.contains(Force.INTENTION);
    if (wishes && Suppositions.isWish(language, plain, from, to)) {
      return;
    }
    if (row.forces.isEmpty() && Suppositions.isTold(language, plain, from)) {
      return;
    }
    boolean denies = row.forces.contains(Force.PROHIBITION) || row.forces.contains(Force.RELEASE);
    if ((denies || language != Language.EN)
        && !row.forces.isEmpty()
        && Suppositions.isSupposed(language, plain, from, to)) {
      note(denies ? List.of(Force.PROHIBITION, Force.RELEASE) : row.forces, said.faint(), piece);
      return;
    }
    note(row.forces, said.firm(), piece);
    note(row.faint, said.faint(), piece);
  }

  private static void note(List<Force> forces, Map<Force, List<Piece>> said, Piece piece) {
    forces.forEach(force -> said.computeIfAbsent(force, f -> new ArrayList<>()).add(piece));
  }

  static Optional<Difference> compare(Forces a, Forces b) {
    for (Force force : MISSED) {
      if (a.misses(force, b)) {
        return Optional.of(new Difference(a.said(force), b.insteadOf(force)));
      }
      if (b.misses(force, a)) {
        return Optional.of(new Difference(a.insteadOf(force), b.said(force)));
      }
    }
    if (a.falls(b) || b.falls(a)) {
      return Optional.of(
          new Difference(
              a.falls(b) ? a.said(Force.INTENTION) : a.insteadOf(Force.INTENTION),
              b.falls(a) ? b.said(Force.INTENTION) : b.insteadOf(Force.INTENTION)));
    }
    if (a.permitsWithout(b) || b.permitsWithout(a)) {
      return Optional.of(
          new Difference(a.insteadOf(Force.PROHIBITION), b.insteadOf(Force.PROHIBITION)));
    }
    if (a.permitsDenied(b)) {
      return Optional.of(new Difference(a.said(Force.PERMISSION), b.said(Force.PROHIBITION)));
    }
    if (b.permitsDenied(a)) {
      return Optional.of(new Difference(a.said(Force.PROHIBITION), b.said(Force.PERMISSION)));
    }
    return Optional.empty();
  }

  /**
   * Where somebody may do what the other wording says is done.
   *
   * @param same whether it is surely the same who does it
   */
  static Optional<Difference> compareDoer(
      Forces a, String textA, Forces b, String textB, boolean same) {
    boolean apart =
        a.permits(b) && (same || a.permitsPlainly(textA, b))
            || b.permits(a) && (same || b.permitsPlainly(textB, a));
    return apart
        ? Optional.of(
            new Difference(a.insteadOf(Force.PROHIBITION), b.insteadOf(Force.PROHIBITION)))
        : Optional.empty();
  }

  private static Map<Language, List<Row>> rows() {
    var rows = new HashMap<Language, List<Row>>();
    for (String[] cells : Tables.rows("modals.tsv")) {
      boolean firm = !cells[1].endsWith("?");
      String capitals = firm ? cells[1] : "";
      String small = firm ? cells[1] : UCharacter.toLowerCase(Locale.ROOT, cells[1]);
      rows.computeIfAbsent(Language.of(cells[0]).orElseThrow(), l -> new ArrayList<>())
          .add(new Row(forces(capitals, "OPXRIA"), forces(small, "opxria"), Words.of(cells[2])));
    }
    return rows;
  }

  /** The forces that stand in a cell, by the letters for them. */
  private static List<Force> forces(String cell, String letters) {
    return cell.chars().map(letters::indexOf).filter(at -> at >= 0).mapToObj(FORCES::get).toList();
  }
}
