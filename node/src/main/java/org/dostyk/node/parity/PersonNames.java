package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.search.NamedPlaces;
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
          "(?<!\\p{L})(?:(?:\\p{Lu}\\p{Ll}?\\. ?){1,2}(?<behind>"
              + SURNAME
              + ")|(?<before>"
              + SURNAME
              + ") \\p{Lu}\\p{Ll}?\\. ?\\p{Lu}\\p{Ll}?\\.)");

  /** Behind a word of office, a comma or a dash: Клод Мерсье, Li Wen. */
  private static final Pattern FULL =
      Pattern.compile(
          "(?<=[\\p{Ll},–—-] )(?<first>\\p{Lu}\\p{Ll}+) (?<second>\\p{Lu}\\p{Ll}+)(?! (?:\\p{Lu}|атындағы))(?![\\p{L}»”])");

  private static final int BESIDE = 3;

  private record Named(Piece piece, String surname) {}

  private PersonNames() {}

  private static boolean isPerson(Language language, String first, String second) {
    return OwnNames.isOwn(language, first) || OwnNames.isOwn(language, second);
  }

  private static boolean isNear(Piece house, Piece name) {
    return house.from() - name.to() <= BESIDE && name.from() < house.to();
  }

  /** The last word, by which somebody is told; of Chinese names either may be the surname. */
  private static String last(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }

  /** Who is called in each wording and not in the other. */
  static Optional<Difference> compare(
      Language a, String textA, List<Piece> skipA, Language b, String textB, List<Piece> skipB) {
    if (a == Language.ZH || b == Language.ZH) {
      return Optional.empty();
    }
    var inA = named(a, textA, skipA);
    var inB = named(b, textB, skipB);
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

  private static List<Named> named(Language language, String text, List<Piece> skip) {
    var named = new ArrayList<Named>();
    var houses = Parties.in(language, text, List.of());
    var places = NamedPlaces.in(text);
    FULL.matcher(text)
        .results()
        .filter(at -> isPerson(language, at.group("first"), at.group("second")))
        .map(at -> new Piece(at.start("first"), at.end("second")))
        .filter(piece -> skip.stream().noneMatch(piece::meets))
        .filter(piece -> houses.stream().noneMatch(house -> isNear(house.piece(), piece)))
        .filter(piece -> places.stream().noneMatch(p -> new Piece(p.from(), p.to()).meets(piece)))
        .forEach(piece -> named.add(new Named(piece, last(piece.of(text)))));
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
