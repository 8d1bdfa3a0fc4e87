package org.dostyk.node.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.springframework.core.io.ClassPathResource;

/**
 * First texts to begin from, one file per type and language: the title, a blank line, the preamble,
 * then clauses, each a line {@code ## heading} and its body. {@code {1}}, {@code {2}} are the
 * parties' names. The files of a type have the same clauses in the same order.
 */
final class Starters {
  private static final String CLAUSE = "\n## ";

  private Starters() {}

  /** A first text of this type; where none is written, one empty clause. */
  static Draft first(AgreementType type, List<String> languages, List<AgreementParty> parties) {
    var title = new LinkedHashMap<String, String>();
    var preamble = new LinkedHashMap<String, String>();
    var headings = new ArrayList<Map<String, String>>();
    var bodies = new ArrayList<Map<String, String>>();
    for (String tag : languages) {
      var file =
          new ClassPathResource(
              "agreements/" + type.name().toLowerCase(Locale.ROOT) + "_" + tag + ".txt");
      if (!file.exists()) {
        continue;
      }
      String[] pieces = named(read(file), tag, parties).split(CLAUSE);
      String[] head = pieces[0].split("\n", 2);
      title.put(tag, head[0].strip());
      preamble.put(tag, head[1].strip());
      for (int i = 1; i < pieces.length; i++) {
        if (headings.size() < i) {
          headings.add(new LinkedHashMap<>());
          bodies.add(new LinkedHashMap<>());
        }
        String[] clause = pieces[i].split("\n", 2);
        headings.get(i - 1).put(tag, clause[0].strip());
        bodies.get(i - 1).put(tag, clause[1].strip());
      }
    }
    var clauses = new ArrayList<DraftClause>();
    for (int i = 0; i < headings.size(); i++) {
      clauses.add(new DraftClause(headings.get(i), bodies.get(i)));
    }
    if (clauses.isEmpty()) {
      clauses.add(DraftClause.empty());
    }
    return new Draft(languages, title, preamble, clauses, Map.of());
  }

  private static String named(String text, String tag, List<AgreementParty> parties) {
    String named = text;
    for (int i = 0; i < parties.size(); i++) {
      String name =
          parties
              .get(i)
              .name()
              .exactly(tag)
              .orElse(parties.get(i).name().byTag().firstEntry().getValue());
      named = named.replace("{" + (i + 1) + "}", name);
    }
    return named;
  }

  private static String read(ClassPathResource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
