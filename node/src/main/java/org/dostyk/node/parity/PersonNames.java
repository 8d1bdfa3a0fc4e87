package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.search.Namesakes;
import org.dostyk.node.values.Language;

/**
 * People by initials and surname: a wording that appoints G. K. Aubakirova is not one that appoints
 * E. T. Smagulov. In Chinese nobody is called so.
 */
final class PersonNames {
  private static final String SURNAME = "\\p{Lu}[\\p{Ll}'’]+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:\\p{Lu}\\. ?){1,2}(?<behind>"
              + SURNAME
              + ")|(?<before>"
              + SURNAME
              + ") \\p{Lu}\\. ?\\p{Lu}\\.)");

  private record Named(Piece piece, String surname) {}

  private PersonNames() {}

  /** Who is called in each wording and not in the other. */
  static Optional<Difference> compare(
      Language a, String textA, List<Piece> skipA, Language b, String textB, List<Piece> skipB) {
    if (a == Language.ZH || b == Language.ZH) {
      return Optional.empty();
    }
    var inA = named(textA, skipA);
    var inB = named(textB, skipB);
    var onlyA = lost(inA, inB);
    var onlyB = lost(inB, inA);
    return onlyA.isEmpty() || onlyB.isEmpty()
        ? Optional.empty()
        : Optional.of(new Difference(onlyA, onlyB));
  }

  private static List<Piece> lost(List<Named> some, List<Named> others) {
    return some.stream()
        .filter(one -> others.stream().noneMatch(o -> Namesakes.alike(one.surname, o.surname)))
        .map(Named::piece)
        .toList();
  }

  private static List<Named> named(String text, List<Piece> skip) {
    var named = new ArrayList<Named>();
    NAME.matcher(text)
        .results()
        .forEach(
            at -> {
              var piece = new Piece(at.start(), at.end());
              String surname = at.group("behind") == null ? at.group("before") : at.group("behind");
              if (skip.stream().noneMatch(piece::meets)) {
                named.add(new Named(piece, surname));
              }
            });
    return named;
  }
}
