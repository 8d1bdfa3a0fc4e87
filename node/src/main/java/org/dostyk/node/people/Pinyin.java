package org.dostyk.node.people;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.people.NameForm.Kind;
import org.dostyk.node.people.NameForm.Part;
import org.dostyk.node.people.NameForm.Source;

/**
 * A Chinese name in pinyin as GB/T 28039-2011 spells it: family name first, the syllables of each
 * part joined, an apostrophe before a syllable that begins with a vowel, no tones. ICU knows which
 * readings are surnames'; a name may still be read otherwise, so the person confirms it.
 */
final class Pinyin {
  private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

  private Pinyin() {}

  /** The form derived from one in hanzi; empty if that is not wholly in hanzi. */
  static Optional<NameForm> of(NameForm hanzi) {
    String characters = hanzi.line();
    if (hanzi.script() != Script.HANI
        || !characters.codePoints().allMatch(c -> UScript.getScript(c) == UScript.HAN)) {
      return Optional.empty();
    }
    List<String> syllables = List.of(NAMES.transliterate(characters).strip().split("\\s+"));
    if (syllables.size() != characters.codePointCount(0, characters.length())) {
      return Optional.empty();
    }
    var parts = new ArrayList<Part>();
    int next = 0;
    for (Part part : hanzi.parts()) {
      int length = part.text().codePointCount(0, part.text().length());
      parts.add(new Part(part.kind(), joined(syllables.subList(next, next + length))));
      next += length;
    }
    return Optional.of(new NameForm(Script.LATN, parts, Source.DERIVED, null, null));
  }

  /** The pinyin to offer: of the form in hanzi, where there is none in Latin letters yet. */
  static Optional<NameForm> offeredFor(PersonNames names) {
    boolean inLatin =
        names.forms().stream()
            .anyMatch(
                f ->
                    f.script() == Script.LATN
                        && f.validTo() == null
                        && f.parts().stream().noneMatch(p -> p.kind() == Kind.LINE));
    return inLatin
        ? Optional.empty()
        : names.forms().stream()
            .filter(f -> f.script() == Script.HANI && f.validTo() == null)
            .findFirst()
            .flatMap(Pinyin::of);
  }

  /** The names with pinyin, derived where only hanzi are known. */
  static PersonNames addedTo(PersonNames names) {
    var forms = new ArrayList<>(names.forms());
    offeredFor(names).ifPresent(forms::add);
    return new PersonNames(forms);
  }

  private static String joined(List<String> syllables) {
    var word = new StringBuilder();
    for (String syllable : syllables) {
      String plain = withoutTone(syllable).toLowerCase(Locale.ROOT);
      if (!word.isEmpty() && "aoe".indexOf(plain.charAt(0)) >= 0) {
        word.append('’');
      }
      word.append(plain);
    }
    return UCharacter.toTitleCase(
        Locale.ROOT,
        word.toString(),
        null,
        UCharacter.TITLECASE_NO_BREAK_ADJUSTMENT | UCharacter.TITLECASE_NO_LOWERCASE);
  }

  /** Takes the tone's mark and leaves the two dots of ü. */
  private static String withoutTone(String syllable) {
    String taken =
        Normalizer2.getNFDInstance()
            .normalize(syllable)
            .replaceAll("[\\u0300\\u0301\\u0304\\u030C]", "");
    return Normalizer2.getNFCInstance().normalize(taken);
  }
}
