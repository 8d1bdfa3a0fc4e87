package org.dostyk.node;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which texts the code and the templates name. */
final class TextUses {
  private static final String MODULE = "(?:" + String.join("|", TextFiles.modules()) + ")";
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w./])(" + MODULE + "(?:\\.[a-z0-9_]+)+\\.?)");
  private static final Pattern KEY_FOR_SURE =
      Pattern.compile("\"(" + MODULE + "(?:\\.[a-z0-9_]*[a-z0-9]){2,})\"");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\.t|\\.it|Objection\\.of|new Objection)\\(\\s*\"("
              + MODULE
              + "(?:\\.[a-z0-9_]*[a-z0-9])+)\"");
  private static final Pattern DONE = Pattern.compile("did=(" + MODULE + "\\.did\\.[a-z0-9_]+)");
  private static final Pattern AUDITED =
      Pattern.compile(
          "\\.(?:record|byNode)\\((?:[^\";]|\"(?!"
              + MODULE
              + "\\.))*\"("
              + MODULE
              + "\\.[a-z_]+)\"");

  /** Every word that looks like a key; one that ends in a dot or _ is the beginning of keys. */
  private final TreeSet<String> words = new TreeSet<>();

  /** Every key that must be there, and where it is named. */
  private final TreeMap<String, String> keys = new TreeMap<>();

  TextUses() {
    for (Path file : Sources.below(Sources.node("main/java"), ".java")) {
      read(file, String.join("\n", Sources.all(LITERAL, Sources.read(file))));
    }
    for (Path file : Sources.below(Sources.node("main/jte"), ".jte")) {
      read(file, Sources.read(file));
    }
  }

  private void read(Path file, String mayName) {
    words.addAll(Sources.all(WORD, mayName));
    String source = Sources.read(file);
    for (Pattern pattern : new Pattern[] {KEY_FOR_SURE, SAID, DONE}) {
      pattern.matcher(source).results().forEach(r -> note(file, source, r, r.group(1)));
    }
    AUDITED
        .matcher(source)
        .results()
        .forEach(r -> note(file, source, r, r.group(1).replaceFirst("\\.", ".audit.")));
  }

  private void note(Path file, String source, MatchResult at, String key) {
    keys.putIfAbsent(key, Sources.name(file) + ":" + Sources.line(source, at.start(1)));
  }

  TreeMap<String, String> keys() {
    return keys;
  }

  /** Whether something names the key: whole, by its beginning, or as an audited action. */
  boolean name(String key) {
    return words.contains(key)
        || words.contains(key.replaceFirst("\\.audit\\.", "."))
        || words.stream().anyMatch(w -> isBeginning(w) && key.startsWith(w));
  }

  private static boolean isBeginning(String word) {
    return word.matches("[a-z]+\\.[a-z0-9_.]*[._]");
  }
}
