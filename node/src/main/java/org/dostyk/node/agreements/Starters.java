package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Draft.DraftClause;

/** First texts to begin from: for each type, which clauses of the library stand in it. */
public final class Starters {
  private static final Map<String, List<String>> CLAUSES =
      ClauseLibrary.lines("starters.txt")
          .lines()
          .map(line -> line.split(":", 2))
          .collect(
              Collectors.toMap(
                  line -> line[0].strip(),
                  line -> Arrays.stream(line[1].split(",")).map(String::strip).toList()));

  private Starters() {}

  /** A first text of this type, its fields open. */
  public static Draft first(AgreementType type, List<String> languages) {
    String name = type.name().toLowerCase(Locale.ROOT);
    Function<String, DraftClause> clause =
        key ->
            ClauseLibrary.clause(key, languages)
                .orElseThrow(() -> new IllegalStateException("No clause " + key));
    var clauses = new ArrayList<DraftClause>();
    CLAUSES.getOrDefault(name, List.of()).forEach(key -> clauses.add(clause.apply(key)));
    if (clauses.isEmpty()) {
      clauses.add(DraftClause.empty());
    }
    return new Draft(
        languages,
        ClauseLibrary.title(name, languages),
        ClauseLibrary.preamble(name, languages),
        clauses,
        Map.of());
  }
}
