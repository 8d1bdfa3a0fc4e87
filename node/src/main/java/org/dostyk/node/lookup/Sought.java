package org.dostyk.node.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.search.Terms;
import org.dostyk.node.values.InstitutionId;

/** What was typed, as the index is asked for it. */
record Sought(String typed, List<Set<String>> needs) {
  private static final int LONGEST = 200;

  /** Reads what was typed; of a long text, its beginning. */
  static Sought of(String typed) {
    String line = typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    if (line.length() > LONGEST) {
      line = line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST)));
    }
    Terms.Question question = Terms.sought(line);
    return new Sought(
        line, Stream.concat(question.telling().stream(), question.common().stream()).toList());
  }

  /** Whether it holds neither letter nor digit. */
  boolean isEmpty() {
    return needs.isEmpty();
  }

  /** The query for records of a kind that one of these institutions reads. */
  String among(String kind, Collection<InstitutionId> houses) {
    return exactly(kindTerm(kind))
        + "&"
        + houses.stream()
            .map(house -> exactly(scope(house)))
            .collect(Collectors.joining("|", "(", ")"))
        + needs.stream().map(Sought::need).collect(Collectors.joining());
  }

  private static String need(Set<String> beginnings) {
    return beginnings.stream()
        .map(t -> t.startsWith("=") ? exactly(t) : exactly(t) + ":*")
        .collect(Collectors.joining("|", "&(", ")"));
  }

  /** The term that every record of a kind has. */
  static String kindTerm(String kind) {
    return "#" + kind;
  }

  /** The term of what an institution reads. */
  static String scope(InstitutionId house) {
    return "@" + house.value();
  }

  private static String exactly(String term) {
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
