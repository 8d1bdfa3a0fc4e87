package org.dostyk.node.people;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Objection;

/**
 * Which names can be taken: what a name form holds must be writing, of bearable length, and in the
 * script it claims. Whether paper can show a character is decided where paper is made.
 */
final class NameRules {
  static final int LONGEST = 200;
  private static final int SHOWN = 40;

  private NameRules() {}

  /** What speaks against one line of text, such as a part of a name. */
  static List<Objection> line(String text) {
    var found = new ArrayList<Objection>();
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      found.add(Objection.of("people.objection.long", shown(text), length, LONGEST));
    }
    text.codePoints()
        .filter(NameRules::isNoWriting)
        .distinct()
        .limit(3)
        .forEach(c -> found.add(Objection.of("people.objection.character", shown(text), code(c))));
    return found;
  }

  /** What speaks against a name form. */
  static List<Objection> objections(NameForm form) {
    var found = new ArrayList<Objection>();
    for (NameForm.Part part : form.parts()) {
      found.addAll(line(part.text()));
    }
    if (found.isEmpty() && !isIn(form.script(), form.line())) {
      found.add(Objection.of("people.objection.script." + form.script().key(), shown(form.line())));
    }
    return found;
  }

  /** Controls, among them those that turn the direction of reading, and what is no character. */
  private static boolean isNoWriting(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.UNASSIGNED,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR ->
          c != 0x200C && c != 0x200D; // Persian and Uyghur names need the joiners
      default -> false;
    };
  }

  /** Whether every letter is of the script; marks, dots and hyphens belong to all. */
  private static boolean isIn(Script script, String text) {
    int wanted =
        switch (script) {
          case HANI -> UScript.HAN;
          case LATN -> UScript.LATIN;
          case CYRL -> UScript.CYRILLIC;
          case ARAB -> UScript.ARABIC;
        };
    return text.codePoints()
        .filter(UCharacter::isLetter)
        .allMatch(c -> UScript.getScript(c) == wanted || UScript.hasScript(c, wanted));
  }

  /** The beginning of a text, without what cannot be shown. */
  static String shown(String text) {
    var kept = new StringBuilder();
    text.codePoints().filter(c -> !isNoWriting(c)).limit(SHOWN).forEach(kept::appendCodePoint);
    return text.codePointCount(0, text.length()) > SHOWN ? kept + "…" : kept.toString();
  }

  private static String code(int c) {
    return "U+%04X".formatted(c);
  }
}
