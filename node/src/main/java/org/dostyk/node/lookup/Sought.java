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

  /** What a record must meet for one of these institutions to read it. */
  static String readBy(Collection<InstitutionId> houses) {
    return houses.stream().map(house -> exactly(scope(house))).collect(Collectors.joining("|"));
  }

  /** What a record must meet to be one of a kind. */
  static String ofKind(String kind) {
    return exactly(kindTerm(kind));
  }

  /** What it must meet besides, each by itself. */
  List<String> said() {
    return needs.stream().map(Terms::asked).toList();
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
