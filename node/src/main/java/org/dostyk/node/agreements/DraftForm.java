package org.dostyk.node.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.springframework.util.MultiValueMap;

/**
 * Reads a draft from the fields of its form: {@code language}, {@code title.ru}, {@code
 * preamble.ru}, {@code clause.3.heading.ru}, {@code clause.3.body.ru}, {@code signatory.<party>}.
 */
final class DraftForm {
  private static final Pattern CLAUSE =
      Pattern.compile("clause\\.(\\d{1,4})\\.(heading|body)\\.([A-Za-z-]{2,35})");
  private static final Pattern ACTION = Pattern.compile("(after|up):(\\d{1,4})");

  private DraftForm() {}

  static Draft read(MultiValueMap<String, String> form) {
    var written = new TreeMap<Integer, DraftClause>();
    form.toSingleValueMap()
        .forEach(
            (field, value) -> {
              Matcher clause = CLAUSE.matcher(field);
              if (clause.matches()) {
                boolean heading = clause.group(2).equals("heading");
                var piece = Map.of(clause.group(3), lines(value));
                written.merge(
                    Integer.parseInt(clause.group(1)),
                    new DraftClause(heading ? piece : Map.of(), heading ? Map.of() : piece),
                    DraftClause::and);
              }
            });
    return new Draft(
        form.getOrDefault("language", List.of()),
        prefixed(form, "title."),
        prefixed(form, "preamble."),
        List.copyOf(written.values()),
        prefixed(form, "signatory."));
  }

  /** The draft after a button: a clause added or moved; saving drops the clauses left blank. */
  static Draft apply(String action, Draft draft) {
    Matcher change = ACTION.matcher(action);
    if (!change.matches()) {
      return draft.withoutBlankClauses();
    }
    int number = Integer.parseInt(change.group(2));
    return change.group(1).equals("after")
        ? draft.withClauseAfter(number)
        : draft.withClauseUp(number);
  }

  /** Where the page should open after a button. */
  static String anchor(String action) {
    Matcher change = ACTION.matcher(action);
    if (!change.matches()) {
      return "?did=agreements.did.saved";
    }
    int number = Integer.parseInt(change.group(2));
    return "#clause-" + (change.group(1).equals("after") ? number + 1 : number - 1);
  }

  private static Map<String, String> prefixed(MultiValueMap<String, String> form, String prefix) {
    var found = new LinkedHashMap<String, String>();
    form.toSingleValueMap()
        .forEach(
            (field, value) -> {
              if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), lines(value));
              }
            });
    return found;
  }

  /** Browsers send CR LF; texts are kept with LF. */
  private static String lines(String value) {
    return value.replace("\r\n", "\n");
  }
}
