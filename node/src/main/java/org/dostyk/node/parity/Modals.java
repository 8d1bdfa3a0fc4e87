package org.dostyk.node.parity;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What a sentence says: firmly, and what it may also be read as. */
  record Forces(
      Map<Force, List<Piece>> firm,
      Map<Force, List<Piece>> faint,
      Conditions under,
      Piece sentence) {
    /** Whether a permission would be set against something said, and not a plain predicate. */
    boolean isSaid() {
      return !firm.isEmpty();
    }

    boolean allows(Force force) {
      return firm.containsKey(force)
          || faint.containsKey(force) && !(force == Force.RELEASE && isForbiddenWithout())
          || force == Force.RELEASE && faint.containsKey(Force.INTENTION)
          || force == Force.INTENTION && firm.containsKey(Force.ADVICE);
    }

    /** Whether it says with less force what the other says. */
    private boolean falls(Forces other) {
      return onlyMeans(other) || onlyMeansNot(other) || onlyAdvises(other);
    }

    /** “Should review” against 必须; 应 may be either. */
    private boolean onlyAdvises(Forces other) {
      return firm.keySet().equals(Set.of(Force.ADVICE))
          && other.firm.containsKey(Force.OBLIGATION)
          && !other.allows(Force.ADVICE)
          && !other.allows(Force.INTENTION);
    }

    /** “Try not to charge” against a prohibition. */
    private boolean onlyMeansNot(Forces other) {
      boolean plainly =
          !firm.containsKey(Force.PROHIBITION)
              && (firm.containsKey(Force.INTENTION)
                  || firm.isEmpty() && faint.containsKey(Force.INTENTION));
      return (plainly || isMeantNot())
          && other.firm.containsKey(Force.PROHIBITION)
          && !other.allows(Force.INTENTION);
    }

    /** Алмауға тырысады, рекомендуется воздерживаться: what is meant is what is denied. */
    private boolean isMeantNot() {
      var meant = new ArrayList<>(firm.getOrDefault(Force.INTENTION, List.of()));
      meant.addAll(faint.getOrDefault(Force.INTENTION, List.of()));
      return firm.getOrDefault(Force.PROHIBITION, List.of()).stream()
          .anyMatch(
              denied ->
                  meant.stream()
                      .anyMatch(
                          one ->
                              denied.from() - one.to() >= 0 && denied.from() - one.to() <= 1
                                  || one.from() - denied.to() >= 0
                                      && one.from() - denied.to() <= 1));
    }

    /** Whether it only means or advises what the other bids; a plain predicate bids as well. */
    private boolean onlyMeans(Forces other) {
      if (other.allows(Force.INTENTION) || other.mayPermit() || other.allows(Force.RELEASE)) {
        return false;
      }
      return firm.containsKey(Force.INTENTION)
          ? !firm.containsKey(Force.PROHIBITION)
          : faint.containsKey(Force.INTENTION)
              && firm.isEmpty()
              && other.firm.containsKey(Force.OBLIGATION);
    }

    /** Whether it permits, by a word that says more than “only”. */
    private boolean mayPermit() {
      var restricted = faint.getOrDefault(Force.PROHIBITION, List.of());
      return firm.containsKey(Force.PERMISSION)
          || faint.getOrDefault(Force.PERMISSION, List.of()).stream()
              .anyMatch(piece -> !restricted.contains(piece));
    }

    /** Whether it permits without what the other bids: without a certificate, 须持证明，方可. */
    private boolean permitsWithout(Forces other) {
      return firm.keySet().equals(Set.of(Force.PERMISSION))
          && under.lacking()
          && !other.under.lacking()
          && other.firm.keySet().equals(Set.of(Force.OBLIGATION))
          && !other.faint.containsKey(Force.RELEASE)
          && other.under.provided();
    }

    /** Whether it permits what the other denies without a word that forbids: no fee is charged. */
    private boolean permitsDenied(Forces other) {
      return firm.keySet().equals(Set.of(Force.PERMISSION))
          && other.firm.isEmpty()
          && other.faint.containsKey(Force.PROHIBITION)
          && !other.faint.containsKey(Force.PERMISSION)
          && !other.under.limited()
          && !under.limited()
          && (under.lacking()
              ? other.under.lacking()
              : !faint.containsKey(Force.PROHIBITION)
                  && !other.under.excepted()
                  && !other.under.provided()
                  && !under.provided());
    }

    /** Whether nothing in it is denied, and nothing permitted. */
    boolean affirms() {
      return !isNegated() && !firm.containsKey(Force.PERMISSION);
    }

    /** Whether what is denied in it is denied without a condition, a limit or a word of duty. */
    boolean deniesPlainly() {
      return firm.isEmpty() && !under.excepted() && !under.lacking() && !under.limited();
    }

    /** Whether something in it is denied, be it forbidden or not. */
    boolean isNegated() {
      return java.util.stream.Stream.of(firm, faint)
          .anyMatch(said -> said.containsKey(Force.PROHIBITION) || said.containsKey(Force.RELEASE));
    }

    /** “May not enter without a pass”: its “without” releases nobody. */
    private boolean isForbiddenWithout() {
      return firm.containsKey(Force.PROHIBITION) && under.lacking();
    }

    /** Whether it forbids but in a case in which the other permits, or bids. */
    private boolean isExceptedBy(Forces other) {
      return firm.containsKey(Force.PROHIBITION)
          && !other.under.lacking()
          && (under.excepted() && other.under.provided() && other.firm.containsKey(Force.PERMISSION)
              || (under.lacking() || under.limited() && other.under.limited())
                  && !other.firm.containsKey(Force.PERMISSION)
                  && other.firm.containsKey(Force.OBLIGATION));
    }

    /**
     * Whether the other lacks a force of this one. A permission is not missed in a plain predicate:
     * “meetings are called at the request of two members”, 可召开.
     */
    boolean misses(Force force, Forces other) {
      return firm.containsKey(force)
          && !other.allows(force)
          && !(force == Force.PROHIBITION && isExceptedBy(other))
          && !(force == Force.PERMISSION
              && (other.isExceptedBy(this) || areLimits(other) || isOnlyIf(other)))
          && (force != Force.PERMISSION || other.isSaid());
    }

    /** “May work only in the presence of”, and who must be there. */
    private boolean isOnlyIf(Forces other) {
      var restricted = faint.getOrDefault(Force.PROHIBITION, List.of());
      return under.provided()
          && !other.firm.containsKey(Force.RELEASE)
          && faint.getOrDefault(Force.PERMISSION, List.of()).stream()
              .anyMatch(restricted::contains);
    }

    /** “May fly no higher than” and 不得超过. */
    private boolean areLimits(Forces other) {
      return isLimit() && other.isLimit() && firm.keySet().containsAll(other.firm.keySet());
    }

    private boolean isLimit() {
      var released = faint.getOrDefault(Force.RELEASE, List.of());
      var permitted = faint.getOrDefault(Force.PERMISSION, List.of());
      return faint.getOrDefault(Force.PROHIBITION, List.of()).stream()
          .anyMatch(piece -> !released.contains(piece) && !permitted.contains(piece));
    }

    /** Whether it permits, and nothing else, what the other only says is done. */
    private boolean permits(Forces other) {
      return firm.keySet().equals(Set.of(Force.PERMISSION))
          && other.firm.isEmpty()
          && !other.faint.containsKey(Force.PERMISSION)
          && !faint.containsKey(Force.RELEASE)
          && faint.containsKey(Force.PROHIBITION) == other.faint.containsKey(Force.PROHIBITION);
    }

    /**
     * By words that permit and say nothing of what can be, where no limit is set either; by words
     * that may say what can be only where nothing is provided.
     */
    private boolean permitsPlainly(String text, Forces other) {
      return !under.limited()
          && !faint.containsKey(Force.PROHIBITION)
          && !other.under.limited()
          && !other.faint.containsKey(Force.INTENTION)
          && firm.getOrDefault(Force.PERMISSION, List.of()).stream()
              .map(piece -> Plain.of(piece.of(text)))
              .allMatch(
                  said ->
                      PLAINLY.matcher(said).find()
                          || !under.provided()
                              && !other.under.provided()
                              && OFTEN.matcher(said).find());
    }

    Said said(Force force) {
      return new Said(
          force, firm.getOrDefault(force, faint.getOrDefault(force, List.of(sentence))));
    }

    /** The force it has where it lacks another. */
    Said insteadOf(Force lacking) {
      for (Force force : List.of(Force.PROHIBITION, Force.RELEASE, Force.PERMISSION)) {
        if (force != lacking && firm.containsKey(force)) {
          return said(force);
        }
      }
      return said(Force.OBLIGATION);
    }
  }

  /**
   * @param forces what it says; none where the words only look like a modal
   * @param faint what they may say as well
   */
  private record Row(List<Force> forces, List<Force> faint, Words words) {}

  private static final Pattern PLAINLY =
      Pattern.compile(
          "^(?:may|(?:is|are|be) (?:entitled|authori[sz]ed|empowered|at liberty|free"
              + " to)|it is open to|.*right.*|вправе|может|могут|.*прав.*|.*[аейи] алады|.*құқы.*|可以|有权)$");

  private static final Pattern OFTEN =
      Pattern.compile(
          "^(?:мүмкін|.*болады|можно|допускается|разреша.тся|可|(?:is|are|be) (?:permitted|allowed))$");

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
    boolean denies = row.forces.contains(Force.PROHIBITION) || row.forces.contains(Force.RELEASE);
    if ((denies || language != Language.EN)
        && !row.forces.isEmpty()
        && Suppositions.isSupposed(language, plain, from, to)) {
      note(denies ? List.of(Force.PROHIBITION, Force.RELEASE) : row.forces, said.faint, piece);
      return;
    }
    note(row.forces, said.firm, piece);
    note(row.faint, said.faint, piece);
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
