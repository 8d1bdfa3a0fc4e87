package org.dostyk.node.agreements;

import java.util.ArrayList;
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
 * preamble.ru}, {@code clause.3.heading.ru}, {@code clause.3.body.ru}, {@code signatory.<party>},
 * {@code quota.2.places}, {@code detail.number}.
 */
public final class DraftForm {
  private static final Pattern CLAUSE =
      Pattern.compile("clause\\.(\\d{1,4})\\.(heading|body)\\.([A-Za-z-]{2,35})");
  private static final Pattern QUOTA = Pattern.compile("quota\\.(\\d{1,3})\\.([a-z]{1,10})");
  private static final Pattern ACTION = Pattern.compile("(after|up):(\\d{1,4})");
  private static final String MORE_PLACES = "quota";
  private static final String LIBRARY = "library";

  private DraftForm() {}

  public static Draft read(MultiValueMap<String, String> form) {
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
        prefixed(form, "signatory."),
        quotas(form),
        prefixed(form, "detail."));
  }

  private static List<DraftQuota> quotas(MultiValueMap<String, String> form) {
    var lines = new TreeMap<Integer, Map<String, String>>();
    form.toSingleValueMap()
        .forEach(
            (field, value) -> {
              Matcher quota = QUOTA.matcher(field);
              if (quota.matches()) {
                lines
                    .computeIfAbsent(Integer.parseInt(quota.group(1)), n -> new LinkedHashMap<>())
                    .put(quota.group(2), value.strip());
              }
            });
    return lines.values().stream()
        .map(
            l ->
                new DraftQuota(
                    l.getOrDefault("sending", ""),
                    l.getOrDefault("receiving", ""),
                    l.getOrDefault("kind", ""),
                    l.getOrDefault("level", ""),
                    l.getOrDefault("field", ""),
                    l.getOrDefault("places", ""),
                    l.getOrDefault("weeks", "")))
        .toList();
  }

  /**
   * The draft after a button: a clause added or moved; saving drops the clauses left blank.
   *
   * @param clause the key of the library's clause that is chosen, empty for none
   */
  public static Draft apply(String action, String clause, Draft draft) {
    if (action.equals(LIBRARY)) {
      var more = new ArrayList<>(draft.clauses());
      ClauseLibrary.clause(clause, draft.languages()).ifPresent(more::add);
      return draft.withClauses(more);
    }
    if (action.equals(MORE_PLACES)) {
      var more = new ArrayList<>(draft.quotas());
      more.add(DraftQuota.empty());
      return draft.withQuotas(more);
    }
    Matcher change = ACTION.matcher(action);
    if (!change.matches()) {
      return draft.withoutBlanks();
    }
    int number = Integer.parseInt(change.group(2));
    return change.group(1).equals("after")
        ? draft.withClauseAfter(number)
        : draft.withClauseUp(number);
  }

  /** Where the page should open after a button. */
  public static String anchor(String action) {
    if (action.equals(MORE_PLACES)) {
      return "#places";
    }
    if (action.equals(LIBRARY)) {
      return "#library";
    }
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
