package org.dostyk.node.partners;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;

/** How the parts of a partner are said. */
final class PartnerWords {
  private static final Set<String> NAMED =
      Set.of("kk", "ru", "zh", "zh-Hant", "en", "und", "und-Latn");

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

  private PartnerWords() {}

  static boolean isTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  /** A name in all its languages, in one line. */
  static String names(Text name) {
    return String.join(" · ", new LinkedHashSet<>(name.byTag().values()));
  }

  /** A language by its tag, to be said in the reader's: "Chinese", or the tag where it is rare. */
  static Objection language(String tag) {
    return NAMED.contains(tag)
        ? Objection.of("partners.language." + tag.toLowerCase(Locale.ROOT).replace('-', '_'))
        : Objection.of("partners.language.other", tag);
  }
}
