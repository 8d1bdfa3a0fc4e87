package org.dostyk.node.erasmus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;

/**
 * What the network asks of an agreement beyond what the agreement says, as one of its parties
 * states it.
 *
 * @param firstYear the first academic year in which people go, {@code 2026/2027}
 * @param language recommended for studies and teaching, a BCP 47 tag
 * @param level of that language, A1 to C2; empty where none is named
 * @param terms conditions of the partner's copy from which the agreement was begun: where the
 *     agreement has the places of one, what the partner states beside them is stated
 * @param changedAt when it was stated last
 */
public record Supplement(
    AgreementId agreement,
    InstitutionId house,
    String firstYear,
    String lastYear,
    String language,
    String level,
    List<Condition> terms,
    Instant changedAt) {
  /** What may be stated as a level. */
  public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2");

  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)/(20\\d\\d)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  public Supplement {
    terms = List.copyOf(terms);
  }

  /** Everything that stands against it. */
  List<Objection> objections() {
    var found = new ArrayList<Objection>();
    if (!isYear(firstYear) || !isYear(lastYear)) {
      found.add(Objection.of("erasmus.objection.year"));
    } else if (lastYear.compareTo(firstYear) < 0) {
      found.add(Objection.of("erasmus.objection.years"));
    }
    if (!LANGUAGE.matcher(language).matches()) {
      found.add(Objection.of("erasmus.objection.language"));
    }
    if (!level.isEmpty() && !LEVELS.contains(level)) {
      found.add(Objection.of("erasmus.objection.level"));
    }
    return found;
  }

  private static boolean isYear(String typed) {
    var year = YEAR.matcher(typed);
    return year.matches() && Integer.parseInt(year.group(2)) - Integer.parseInt(year.group(1)) == 1;
  }
}
