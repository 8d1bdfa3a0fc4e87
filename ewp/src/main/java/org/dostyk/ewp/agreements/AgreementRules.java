package org.dostyk.ewp.agreements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.jspecify.annotations.Nullable;

/**
 * What the specification's text asks of a copy before it is served, beyond what its schema can
 * check. Source: iias 7.0.0, the annotations of {@code get-response.xsd} and "Important rules".
 */
public final class AgreementRules {
  private static final Pattern ID = Pattern.compile("[!-~]{1,64}");
  private static final Pattern YEAR = Pattern.compile("([0-9]{4})/([0-9]{4})");
  private static final Pattern ISCED = Pattern.compile("[0-9]{4}");
  private static final Pattern CEFR = Pattern.compile("[ABC][12]");

  private AgreementRules() {}

  /** Everything that stands against it, each in a sentence; empty for a copy that may be served. */
  public static List<String> objections(Agreement agreement) {
    var found = new ArrayList<String>();
    Partner own = agreement.own();
    Partner other = agreement.other();
    if (own.heiId().equals(other.heiId())) {
      found.add("Both partners are " + own.heiId());
    }
    if (own.iiaId() == null) {
      found.add("Our own copy has no id");
    }
    if (own.iiaCode() == null || own.iiaCode().isBlank()) {
      found.add("Our own copy has no number for people");
    }
    id(own.iiaId(), "Our id", found);
    id(other.iiaId(), "The partner's id", found);
    id(own.ounitId(), "Our unit's id", found);
    id(other.ounitId(), "The partner's unit's id", found);
    if (agreement.terminated() && !agreement.inEffect()) {
      found.add("What was never in effect cannot be terminated; it is withdrawn");
    }
    Set<String> partners =
        Set.of(own.heiId(), other.heiId().equals(own.heiId()) ? "" : other.heiId());
    int number = 0;
    for (Condition condition : agreement.conditions()) {
      number++;
      for (String objection : objections(condition, partners)) {
        found.add("Condition " + number + ": " + objection);
      }
    }
    return found;
  }

  private static List<String> objections(Condition condition, Set<String> partners) {
    var found = new ArrayList<String>();
    var sides = new HashSet<>(List.of(condition.sending().heiId()));
    sides.add(condition.receiving().heiId());
    if (!partners.equals(sides)) {
      found.add("it does not lead from one partner to the other");
    }
    years(condition.years(), found);
    if (condition.people().most() < 1) {
      found.add("nobody goes");
    }
    boolean skillWanted =
        condition.kind() == Condition.Kind.STUDENT_STUDIES
            || condition.kind() == Condition.Kind.STAFF_TEACHING;
    if (skillWanted && condition.languageSkills().isEmpty()) {
      found.add("studies and teaching recommend at least one language");
    }
    condition.languageSkills().stream()
        .filter(skill -> skill.cefr() != null && !CEFR.matcher(skill.cefr()).matches())
        .forEach(skill -> found.add("the level " + skill.cefr() + " is not one of A1 to C2"));
    condition.subjectAreas().stream()
        .filter(area -> !ISCED.matcher(area.iscedF()).matches())
        .forEach(area -> found.add("the subject " + area.iscedF() + " has not four digits"));
    if (condition.total() != null
        && (condition.total().signum() <= 0
            || condition.total().stripTrailingZeros().scale() > 2)) {
      found.add("the total must be above 0, with at most two decimals");
    }
    if (condition.kind().students() != (condition.blended() != null)) {
      found.add("whether it may be blended is told for students, and for them alone");
    }
    if (!condition.eqfLevels().isEmpty()
        && condition.kind() != Condition.Kind.STUDENT_STUDIES
        && condition.kind() != Condition.Kind.STUDENT_TRAINEESHIP) {
      found.add("levels of study are for students");
    }
    condition.eqfLevels().stream()
        .filter(level -> level < 1 || level > 8)
        .forEach(level -> found.add("the level of study " + level + " is not one of 1 to 8"));
    return found;
  }

  private static void years(Condition.Years years, List<String> found) {
    var first = YEAR.matcher(years.first());
    var last = YEAR.matcher(years.last());
    if (!first.matches() || !last.matches()) {
      found.add("academic years are of the form 2026/2027");
      return;
    }
    for (var year : List.of(first, last)) {
      int span = Integer.parseInt(year.group(2)) - Integer.parseInt(year.group(1));
      if (span != 0 && span != 1) {
        found.add("no academic year is " + year.group());
      }
    }
    if (years.last().compareTo(years.first()) < 0) {
      found.add("its last year lies before its first");
    }
  }

  private static void id(@Nullable String id, String what, List<String> found) {
    if (id != null && !ID.matcher(id).matches()) {
      found.add(what + " is not 1 to 64 printable ASCII characters");
    }
  }
}
