package org.dostyk.node.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.agreements.Draft.DraftClause;
import org.dostyk.node.values.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * Clauses to choose from, in the four languages of the interface, each saying the same in all. A
 * file per language, {@code library_<tag>.txt}: a line {@code ## group.name | Heading}, the body, a
 * blank line. The groups {@code title} and {@code preamble} have an entry for each type.
 */
public final class ClauseLibrary {
  private static final Pattern HEAD = Pattern.compile("## ([a-z]+)\\.([a-z_]+) \\|(.*)");
  private static final String TITLE = "title";
  private static final String PREAMBLE = "preamble";
  private static final Map<String, Entry> ENTRIES = read();

  private ClauseLibrary() {}

  /**
   * A clause, or a title or preamble.
   *
   * @param key its group and name
   */
  public record Entry(String key, DraftClause wording) {
    public String group() {
      return key.substring(0, key.indexOf('.'));
    }

    /** Its heading in a reader's language. */
    public String heading(Language reader) {
      return wording.heading().getOrDefault(reader.tag(), key);
    }
  }

  /** A group of clauses, in the order of the files. */
  public record Group(String key, List<Entry> clauses) {}

  /** The clauses by group, without titles and preambles. */
  public static List<Group> groups() {
    var groups = new LinkedHashMap<String, List<Entry>>();
    for (Entry entry : ENTRIES.values()) {
      if (!entry.group().equals(TITLE) && !entry.group().equals(PREAMBLE)) {
        groups.computeIfAbsent(entry.group(), g -> new ArrayList<>()).add(entry);
      }
    }
    return groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList();
  }

  /** A clause in some languages. */
  public static Optional<DraftClause> clause(String key, List<String> languages) {
    return Optional.ofNullable(ENTRIES.get(key)).map(e -> in(languages, e.wording()));
  }

  public static Map<String, String> title(String type, List<String> languages) {
    return clause(TITLE + "." + type, languages).map(DraftClause::heading).orElse(Map.of());
  }

  public static Map<String, String> preamble(String type, List<String> languages) {
    return clause(PREAMBLE + "." + type, languages).map(DraftClause::body).orElse(Map.of());
  }

  private static DraftClause in(List<String> languages, DraftClause clause) {
    return new DraftClause(in(languages, clause.heading()), in(languages, clause.body()));
  }

  private static Map<String, String> in(List<String> languages, Map<String, String> all) {
    var some = new LinkedHashMap<String, String>();
    languages.stream().filter(all::containsKey).forEach(tag -> some.put(tag, all.get(tag)));
    return some;
  }

  private static Map<String, Entry> read() {
    var entries = new LinkedHashMap<String, Entry>();
    for (Language language : Language.values()) {
      for (String piece : lines("library_" + language.tag() + ".txt").split("\n\n+")) {
        String[] parts = piece.strip().split("\n", 2);
        Matcher head = HEAD.matcher(parts[0]);
        if (!head.matches()) {
          throw new IllegalStateException("No entry of the clause library: " + parts[0]);
        }
        String key = head.group(1) + "." + head.group(2);
        var wording =
            new DraftClause(
                said(language, head.group(3)), said(language, parts.length > 1 ? parts[1] : ""));
        entries.merge(
            key,
            new Entry(key, wording),
            (all, more) -> new Entry(key, all.wording().and(more.wording())));
      }
    }
    return entries;
  }

  private static Map<String, String> said(Language language, String text) {
    return text.isBlank() ? Map.of() : Map.of(language.tag(), text.strip());
  }

  /** A file of this folder, its lines ending in LF. */
  static String lines(String file) {
    try {
      return new ClassPathResource("agreements/" + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .replace("\r\n", "\n")
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
