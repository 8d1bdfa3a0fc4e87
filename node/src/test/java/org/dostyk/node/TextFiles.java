package org.dostyk.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.dostyk.node.values.Language;

/** The texts of the interface as their files have them, in the order in which they stand there. */
final class TextFiles {
  private static final String FOLDER = "main/resources/text";

  private TextFiles() {}

  /** The modules that say something. */
  static TreeSet<String> modules() {
    var modules = new TreeSet<String>();
    for (var file : Sources.below(Sources.node(FOLDER), ".properties")) {
      modules.add(file.getFileName().toString().replaceAll("_.*", ""));
    }
    return modules;
  }

  static String name(String module, Language language) {
    return "node/src/" + FOLDER + "/" + module + "_" + language.tag() + ".properties";
  }

  /** Key and text of every line, twice where a key stands twice; none where the file is missing. */
  static List<Map.Entry<String, String>> lines(String module, Language language) {
    var file = Sources.root().resolve(name(module, language));
    var lines = new ArrayList<Map.Entry<String, String>>();
    if (!java.nio.file.Files.exists(file)) {
      return lines;
    }
    String whole = Sources.read(file).replaceAll("\\\\\\n\\s*", "");
    for (String line : whole.lines().toList()) {
      int equals = line.indexOf('=');
      if (!line.isBlank() && !line.startsWith("#") && equals > 0) {
        lines.add(Map.entry(line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
      }
    }
    return lines;
  }

  static SequencedMap<String, String> texts(String module, Language language) {
    var texts = new LinkedHashMap<String, String>();
    lines(module, language).forEach(line -> texts.put(line.getKey(), line.getValue()));
    return texts;
  }

  /** Every text of a language, by key. */
  static SequencedMap<String, String> texts(Language language) {
    var all = new LinkedHashMap<String, String>();
    modules().forEach(module -> all.putAll(texts(module, language)));
    return all;
  }
}
