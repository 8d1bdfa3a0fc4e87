package org.dostyk.node.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an institution is, written behind its name: «…, г. Омск, Институтская площадь, 1». It
 * belongs to the town's column and tells nobody apart there.
 */
final class Addresses {
  private static final String TOWN =
      "(г\\.|гор\\.|город|қ\\.|қаласы|ул\\.|пр\\.|пр-т|площадь|көшесі|city of)";

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(?iU)\\s*[(（](?=[^)）]*(^|[\\s(,])" + TOWN + "([\\s,)]|$))[^)）]*[)）]");

  private static final Pattern SAID =
      Pattern.compile(
          "(?iU)^(" + TOWN + "\\s*.*|.*\\s(city|қаласы|қ\\.)|факультет.*|\\S+ / \\S+)$");

  private static final Pattern WHERE =
      Pattern.compile(
          "(?U)(?:(?<!\\p{L})(?:г\\.|гор\\.|город[ае]?)\\s*(\\p{Lu}[\\p{L}-]+)|(\\p{Lu}[\\p{L}-]+)\\s+(?:қаласы|қ\\.)(?!\\p{L}))");

  private Addresses() {}

  /** The town that an address beside a name says: г. Талгар; empty where it says none. */
  static Optional<String> town(String name) {
    if (name.indexOf('г') < 0 && name.indexOf('қ') < 0) {
      return Optional.empty();
    }
    Matcher at = WHERE.matcher(name);
    return at.find()
        ? Optional.of(at.group(1) == null ? at.group(2) : at.group(1))
        : Optional.empty();
  }

  /** A name without its address. */
  static String without(String name) {
    if (name.indexOf(',') < 0 && name.indexOf('(') < 0 && name.indexOf('（') < 0) {
      return name;
    }
    String bare = IN_BRACKETS.matcher(name).replaceAll("");
    int comma = bare.indexOf(", ");
    if (comma < 0) {
      return bare.isBlank() ? name : bare;
    }
    var parts = new ArrayList<>(List.of(bare.split(",\\s+")));
    boolean cyrillic = NameReading.script(parts.getFirst()).equals("cyrl");
    String second = parts.get(1).strip();
    boolean place = cyrillic && isTown(second) || SAID.matcher(second).matches();
    boolean name1 = Words.of(Sound.folded(parts.getFirst())).size() > 1;
    return place && name1 && !startsWithPlace(parts) ? parts.getFirst() : bare;
  }

  /** Көкшетау қаласы, жоғары техникалық колледж: the address stands first. */
  private static boolean startsWithPlace(List<String> parts) {
    return isTown(parts.getFirst()) || SAID.matcher(parts.getFirst()).matches();
  }

  private static boolean isTown(String text) {
    List<String> words = Words.of(Sound.folded(text));
    if (words.isEmpty()) {
      return false;
    }
    Lexicon.Found found = Lexicon.usual().at(words, 0);
    return found != null && found.part().role() == Part.Role.PLACE && found.words() == words.size();
  }
}
