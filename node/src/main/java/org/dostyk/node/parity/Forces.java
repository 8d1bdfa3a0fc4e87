package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Modals.Force;
import org.dostyk.node.parity.Modals.Said;

/** What a sentence says: firmly, and what it may also be read as. */
record Forces(
    Map<Force, List<Piece>> firm, Map<Force, List<Piece>> faint, Conditions under, Piece sentence) {
  private static final Pattern PLAINLY =
      Pattern.compile(
          "^(?:may|(?:is|are|be) (?:entitled|authori[sz]ed|empowered|at liberty|free"
              + " to)|it is open to|.*right.*|вправе|может|могут|.*прав.*|.*[аейи] алады|.*құқы.*|可以|有权)$");

  private static final Pattern OFTEN =
      Pattern.compile(
          "^(?:мүмкін|.*болады|можно|допускается|разреша.тся|可|(?:is|are|be) (?:permitted|allowed))$");

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
  boolean falls(Forces other) {
    return onlyMeans(other) || onlyMeansNot(other) || onlyAdvises(other);
  }

  /** “Should review” against 必须; 应 may be either. */
  boolean onlyAdvises(Forces other) {
    return firm.keySet().equals(Set.of(Force.ADVICE))
        && other.firm.containsKey(Force.OBLIGATION)
        && !other.allows(Force.ADVICE)
        && !other.allows(Force.INTENTION);
  }

  /** “Try not to charge” against a prohibition. */
  boolean onlyMeansNot(Forces other) {
    boolean plainly =
        !firm.containsKey(Force.PROHIBITION)
            && (firm.containsKey(Force.INTENTION)
                || firm.isEmpty() && faint.containsKey(Force.INTENTION));
    return (plainly || isMeantNot())
        && other.firm.containsKey(Force.PROHIBITION)
        && !other.allows(Force.INTENTION);
  }

  /** Алмауға тырысады, рекомендуется воздерживаться: what is meant is what is denied. */
  boolean isMeantNot() {
    var meant = new ArrayList<>(firm.getOrDefault(Force.INTENTION, List.of()));
    meant.addAll(faint.getOrDefault(Force.INTENTION, List.of()));
    return firm.getOrDefault(Force.PROHIBITION, List.of()).stream()
        .anyMatch(
            denied ->
                meant.stream()
                    .anyMatch(
                        one ->
                            denied.from() - one.to() >= 0 && denied.from() - one.to() <= 1
                                || one.from() - denied.to() >= 0 && one.from() - denied.to() <= 1));
  }

  /** Whether it only means or advises what the other bids; a plain predicate bids as well. */
  boolean onlyMeans(Forces other) {
    if (other.allows(Force.INTENTION)
        || other.mayPermit() && !(mayPermit() && other.firm.containsKey(Force.OBLIGATION))
        || other.allows(Force.RELEASE)) {
      return false;
    }
    return firm.containsKey(Force.INTENTION)
        ? !firm.containsKey(Force.PROHIBITION)
        : faint.containsKey(Force.INTENTION)
            && firm.isEmpty()
            && other.firm.containsKey(Force.OBLIGATION);
  }

  /** Whether it permits, by a word that says more than “only”. */
  boolean mayPermit() {
    var restricted = faint.getOrDefault(Force.PROHIBITION, List.of());
    return firm.containsKey(Force.PERMISSION)
        || faint.getOrDefault(Force.PERMISSION, List.of()).stream()
            .anyMatch(piece -> !restricted.contains(piece));
  }

  /** Whether it permits without what the other bids: without a certificate, 须持证明，方可. */
  boolean permitsWithout(Forces other) {
    return firm.keySet().equals(Set.of(Force.PERMISSION))
        && under.lacking()
        && !other.under.lacking()
        && other.firm.keySet().equals(Set.of(Force.OBLIGATION))
        && !other.faint.containsKey(Force.RELEASE)
        && other.under.provided();
  }

  /** Whether it permits what the other denies without a word that forbids: no fee is charged. */
  boolean permitsDenied(Forces other) {
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
  boolean isForbiddenWithout() {
    return firm.containsKey(Force.PROHIBITION) && under.lacking();
  }

  /** Whether it forbids but in a case in which the other permits, or bids. */
  boolean isExceptedBy(Forces other) {
    return firm.containsKey(Force.PROHIBITION)
        && !other.under.lacking()
        && !under.even()
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
        && (!other.allows(force)
            || force == Force.PROHIBITION && (isBesidesLimits(other) || isWithout(other))
            || force == Force.RELEASE && isBesidesDenied(other))
        && !(force == Force.PROHIBITION && isExceptedBy(other))
        && !(force == Force.PERMISSION
            && (other.isExceptedBy(this) || areLimits(other) || isOnlyIf(other)))
        && (force != Force.PERMISSION || other.isSaid());
  }

  /** “Pays no fee and need not insure”, where the other pays no fee and must insure. */
  boolean isBesidesDenied(Forces other) {
    var denied = other.faint.getOrDefault(Force.RELEASE, List.of());
    var forbidden = other.faint.getOrDefault(Force.PROHIBITION, List.of());
    return !firm.containsKey(Force.OBLIGATION)
        && other.firm.containsKey(Force.OBLIGATION)
        && !other.firm.containsKey(Force.RELEASE)
        && !denied.isEmpty()
        && denied.size()
            < faint.getOrDefault(Force.RELEASE, List.of()).size()
                + firm.getOrDefault(Force.RELEASE, List.of()).size()
        && denied.stream()
            .allMatch(one -> forbidden.contains(one) && one.from() > other.sentence.from());
  }

  /** Forbidden without consent, and allowed without it too. */
  boolean isWithout(Forces other) {
    return under.lacking()
        && other.under.lacking()
        && other.firm.keySet().equals(Set.of(Force.PERMISSION))
        && !firm.containsKey(Force.PERMISSION);
  }

  /** Both set a limit; this forbids besides, and the other permits. */
  boolean isBesidesLimits(Forces other) {
    return isLimit()
        && other.isLimit()
        && !firm.containsKey(Force.PERMISSION)
        && other.firm.keySet().equals(Set.of(Force.PERMISSION));
  }

  /** “May work only in the presence of”, and who must be there. */
  boolean isOnlyIf(Forces other) {
    var restricted = faint.getOrDefault(Force.PROHIBITION, List.of());
    return under.provided()
        && !other.firm.containsKey(Force.RELEASE)
        && faint.getOrDefault(Force.PERMISSION, List.of()).stream().anyMatch(restricted::contains);
  }

  /** “May fly no higher than” and 不得超过. */
  boolean areLimits(Forces other) {
    return isLimit() && other.isLimit() && firm.keySet().containsAll(other.firm.keySet());
  }

  boolean isLimit() {
    var released = faint.getOrDefault(Force.RELEASE, List.of());
    var permitted = faint.getOrDefault(Force.PERMISSION, List.of());
    return faint.getOrDefault(Force.PROHIBITION, List.of()).stream()
        .anyMatch(piece -> !released.contains(piece) && !permitted.contains(piece));
  }

  /** Whether it permits, and nothing else, what the other only says is done. */
  boolean permits(Forces other) {
    return firm.keySet().equals(Set.of(Force.PERMISSION))
        && other.firm.isEmpty()
        && !other.faint.containsKey(Force.PERMISSION)
        && !faint.containsKey(Force.RELEASE)
        && !areLimits(other)
        && !(other.under.lacking() && under.provided())
        && faint.containsKey(Force.PROHIBITION) == other.faint.containsKey(Force.PROHIBITION);
  }

  /**
   * By words that permit and say nothing of what can be, where no limit is set either; by words
   * that may say what can be only where nothing is provided.
   */
  boolean permitsPlainly(String text, Forces other) {
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
    return new Said(force, firm.getOrDefault(force, faint.getOrDefault(force, List.of(sentence))));
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
