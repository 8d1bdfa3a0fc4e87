package org.dostyk.node.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;

/**
 * Names in details of the audit trail that are known in several languages: the chain binds all of
 * them, and each reader is told the one in theirs. They stand between two control characters, which
 * nothing that people type contains.
 */
public final class AuditWords {
  private static final char MARK = '\u001e';
  private static final Pattern WORDS = Pattern.compile(MARK + "([^" + MARK + "]*)" + MARK);

  private AuditWords() {}

  /** As it is put into a detail, by itself or among other words. */
  public static String of(Text text) {
    return MARK + text.toJson() + MARK;
  }

  /** A detail as a reader is told it. */
  static String told(String detail, Language reader) {
    return WORDS
        .matcher(detail)
        .replaceAll(m -> Matcher.quoteReplacement(Text.fromJson(m.group(1)).in(reader)));
  }
}
