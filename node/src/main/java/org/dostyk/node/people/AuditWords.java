package org.dostyk.node.people;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;

/**
 * What details of the audit trail say that every language says in its own way: names known in
 * several languages, of which the chain binds all; days; and words that are the node's own, by
 * their keys. Each reader is told them in theirs. They stand between two control characters, which
 * nothing that people type contains.
 */
public final class AuditWords {
  private static final char MARK = '\u001e';
  private static final Pattern WORDS = Pattern.compile(MARK + "([^" + MARK + "]*)" + MARK);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private AuditWords() {}

  /** As it is put into a detail, by itself or among other words. */
  public static String of(Text text) {
    return MARK + text.toJson() + MARK;
  }

  /** A day, likewise. */
  public static String of(LocalDate day) {
    return MARK + day.toString() + MARK;
  }

  /** The text under a key, likewise. */
  public static String ofText(String key) {
    return MARK + key + MARK;
  }

  /** A detail as a reader is told it. */
  static String told(String detail, Say say) {
    return WORDS
        .matcher(detail)
        .replaceAll(m -> Matcher.quoteReplacement(toldOne(m.group(1), say)));
  }

  private static String toldOne(String words, Say say) {
    if (words.startsWith("{")) {
      return say.it(Text.fromJson(words));
    }
    if (DAY.matcher(words).matches()) {
      return say.date(LocalDate.parse(words));
    }
    // A text that has since been given up is told by its key: the trail stays as it is.
    return say.has(words) ? say.it(words) : words;
  }
}
