package org.dostyk.node.visits;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Tidy;
import org.jspecify.annotations.Nullable;

/** Names as lists of delegates write them: one line for each script, never taken apart. */
final class DelegateNames {
  private DelegateNames() {}

  /** The names that these lines are, one for each script; empty where none has a letter. */
  static Optional<PersonNames> of(Map<Script, String> lines) {
    List<NameForm> forms =
        lines.entrySet().stream()
            .filter(e -> !e.getValue().isBlank())
            .map(
                e ->
                    new NameForm(
                        e.getKey(),
                        List.of(new NameForm.Part(NameForm.Kind.LINE, Tidy.line(e.getValue()))),
                        NameForm.Source.OFFICE,
                        null,
                        null))
            .toList();
    return forms.isEmpty() ? Optional.empty() : Optional.of(new PersonNames(forms));
  }

  /**
   * The names in one cell: in one script or in several, as in {@code 王琳 Wang Lin} or {@code Омарова
   * Айгерім / Omarova Aigerim}.
   */
  static Map<Script, String> read(String cell) {
    var lines = new EnumMap<Script, StringBuilder>(Script.class);
    for (String word : cell.replaceAll("[/|\\n()（）;]+", " ").split("\\s+")) {
      for (String run : runs(word)) {
        Script script = script(run);
        if (script != null) {
          StringBuilder line = lines.computeIfAbsent(script, s -> new StringBuilder());
          line.append(line.isEmpty() || script == Script.HANI ? "" : " ").append(run);
        }
      }
    }
    var read = new EnumMap<Script, String>(Script.class);
    lines.forEach((script, line) -> read.put(script, line.toString()));
    return read;
  }

  /** Whether a word has letters of two alphabets that look alike: a slip of the keyboard. */
  static boolean isMixed(String cell) {
    return Arrays.stream(cell.split("\\s+"))
        .anyMatch(
            word ->
                word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.CYRILLIC)
                    && word.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN));
  }

  /** The name for each reader, as a text. */
  static Text text(PersonNames names) {
    var byTag = new LinkedHashMap<String, String>();
    for (Language language : Language.values()) {
      byTag.put(language.tag(), names.in(language));
    }
    return new Text(byTag, null);
  }

  /** The names as they are compared: each line's words, in whatever order they stand. */
  static Set<String> keys(PersonNames names) {
    var keys = new LinkedHashSet<String>();
    for (NameForm form : names.forms()) {
      keys.add(
          Arrays.stream(form.line().split("[\\s,.]+"))
              .map(Fold::of)
              .filter(w -> !w.isEmpty())
              .sorted()
              .collect(Collectors.joining(" ")));
    }
    keys.remove("");
    return keys;
  }

  /** A word cut where hanzi begin or end. */
  private static List<String> runs(String word) {
    var runs = new ArrayList<String>();
    var run = new StringBuilder();
    boolean han = false;
    for (int c : word.codePoints().toArray()) {
      boolean isHan = UnicodeScript.of(c) == UnicodeScript.HAN;
      if (!run.isEmpty() && isHan != han) {
        runs.add(run.toString());
        run.setLength(0);
      }
      han = isHan;
      run.appendCodePoint(c);
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  /** The script of most letters, so that one slip of the keyboard does not cut a name in two. */
  private static @Nullable Script script(String run) {
    var counts = new EnumMap<Script, Integer>(Script.class);
    for (int c : run.codePoints().filter(Character::isLetter).toArray()) {
      switch (UnicodeScript.of(c)) {
        case HAN -> counts.merge(Script.HANI, 1, Integer::sum);
        case CYRILLIC -> counts.merge(Script.CYRL, 1, Integer::sum);
        case LATIN -> counts.merge(Script.LATN, 1, Integer::sum);
        case ARABIC -> counts.merge(Script.ARAB, 1, Integer::sum);
        default -> {}
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
