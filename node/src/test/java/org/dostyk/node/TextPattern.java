package org.dostyk.node;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dostyk.node.values.Language;

/** A text as a pattern of ICU's MessageFormat: its places, its plurals, its plain words. */
final class TextPattern {
  private final Language language;
  private final MessagePattern pattern;

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  TextPattern(Language language, String text) {
    this.language = language;
    pattern = new MessagePattern(text);
  }

  /** The numbers of the places that are filled. */
  Set<String> places() {
    var places = new TreeSet<String>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_NUMBER || part.getType() == Part.Type.ARG_NAME) {
        places.add(pattern.getSubstring(part));
      }
    }
    return places;
  }

  /**
   * Plural forms that the language has and the text lacks. A Kazakh noun after a number stays as it
   * is, so one form says all.
   */
  List<String> missingForms() {
    var missing = new ArrayList<String>();
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        var forms = new TreeSet<>(PluralRules.forLocale(language.locale()).getKeywords());
        if (language == Language.KK) {
          forms.remove(PluralRules.KEYWORD_ONE);
        }
        forms.removeAll(selectors(i));
        missing.addAll(forms);
      }
    }
    return missing;
  }

  private Set<String> selectors(int start) {
    var selectors = new TreeSet<String>();
    int end = pattern.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      switch (pattern.getPartType(i)) {
        case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(i)));
        case MSG_START -> i = pattern.getLimitPartIndex(i);
        default -> {}
      }
    }
    return selectors;
  }

  /** The words that a reader sees whatever fills the places. */
  String words() {
    var words = new StringBuilder();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case MSG_START -> from = part.getLimit();
        case ARG_START, MSG_LIMIT, SKIP_SYNTAX, REPLACE_NUMBER -> {
          if (part.getIndex() >= from) {
            words.append(pattern.getPatternString(), from, part.getIndex()).append(' ');
          }
          from = part.getLimit();
        }
        default -> from = part.getLimit();
      }
    }
    return words.toString();
  }
}
