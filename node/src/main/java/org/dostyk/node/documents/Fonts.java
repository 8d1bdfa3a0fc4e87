package org.dostyk.node.documents;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.dostyk.node.values.Objection;

/**
 * What can stand on a paper and what cannot: characters that no font here has, and characters that
 * a reader does not see although they change what the text says, such as those that turn its
 * direction. Names and clauses are asked about before they are taken in.
 */
public final class Fonts {
  /** Marks, embeddings, overrides and isolates: they can make a text read other than it is. */
  private static final UnicodeSet DIRECTIONS =
      new UnicodeSet("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]").freeze();

  private static final UnicodeSet LAYOUT = new UnicodeSet("[\\n\\r\\t]").freeze();

  private Fonts() {}

  /** The code points of a text that no font has and that would be printed; in order, once each. */
  public static Set<Integer> missing(String text) {
    return those(text, c -> !hides(c) && !LAYOUT.contains(c) && !Coverage.ALL.contains(c));
  }

  /** The code points of a text that turn the direction of reading. */
  public static Set<Integer> directions(String text) {
    return those(text, DIRECTIONS::contains);
  }

  /** The other code points that nobody sees: controls, zero-width characters, soft hyphens. */
  public static Set<Integer> invisible(String text) {
    return those(text, c -> hides(c) && !DIRECTIONS.contains(c));
  }

  /** Why this text cannot stand on a paper as it is; empty if it can. */
  public static List<Objection> objections(String text) {
    var objections = new ArrayList<Objection>();
    Set<Integer> missing = missing(text);
    if (!missing.isEmpty()) {
      objections.add(Objection.of("documents.objection.no_glyph", shown(missing)));
    }
    Set<Integer> directions = directions(text);
    if (!directions.isEmpty()) {
      objections.add(Objection.of("documents.objection.direction", named(directions)));
    }
    Set<Integer> invisible = invisible(text);
    if (!invisible.isEmpty()) {
      objections.add(Objection.of("documents.objection.invisible", named(invisible)));
    }
    return objections;
  }

  /** The text with every character that could not be seen written out, as in {@code [U+202E]}. */
  static String visible(String text) {
    if (objections(text).isEmpty()) {
      return text;
    }
    var visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (LAYOUT.contains(c) || !hides(c) && Coverage.ALL.contains(c)) {
                visible.appendCodePoint(c);
              } else {
                visible.append("[U+%04X]".formatted(c));
              }
            });
    return visible.toString();
  }

  private static boolean hides(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.CONTROL -> !LAYOUT.contains(codePoint);
      case UCharacterCategory.FORMAT,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR,
          UCharacterCategory.SURROGATE ->
          true;
      default -> UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    };
  }

  private static Set<Integer> those(String text, IntPredicate wanted) {
    return text.codePoints()
        .filter(wanted)
        .boxed()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String shown(Collection<Integer> codePoints) {
    return codePoints.stream()
        .map(c -> "%s (U+%04X)".formatted(Character.toString(c), c))
        .collect(Collectors.joining(", "));
  }

  private static String named(Collection<Integer> codePoints) {
    return codePoints.stream().map("U+%04X"::formatted).collect(Collectors.joining(", "));
  }

  /** The code points that some typeface has in both weights; made at the first question. */
  private static final class Coverage {
    static final UnicodeSet ALL = of(Typeface.SANS_REGULAR, Typeface.SANS_BOLD);

    static {
      ALL.addAll(of(Typeface.CHINESE_REGULAR, Typeface.CHINESE_BOLD)).freeze();
    }

    private static UnicodeSet of(Typeface regular, Typeface bold) {
      CmapLookup upright = regular.glyphs();
      CmapLookup heavy = bold.glyphs();
      var covered = new UnicodeSet();
      for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
        if (upright.getGlyphId(c) != 0 && heavy.getGlyphId(c) != 0) {
          covered.add(c);
        }
      }
      return covered;
    }
  }
}
