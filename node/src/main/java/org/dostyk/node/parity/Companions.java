package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;

/**
 * Who does something together with somebody of whom both wordings speak, where the other wording
 * speaks of that one alone: “the mentor and the College’s coordinator” against the mentor.
 */
final class Companions {
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:同|和|与|及|以及|、|会同|连同)\\p{IsHan}{0,6}|,? (?:and|(?:jointly|together) with|as well as|и|вместе с|совместно с|а также|және|мен|бен|пен) (?:the )?(?:[«“\"]?[\\p{L}’'-]+[»”\"]? ){0,4}[«“\"]?");
  private static final Pattern SUFFIXED = Pattern.compile("(?:’s|'s)? ?");

  private static final Pattern BESIDES =
      Pattern.compile(
          "^(?:[,，、]? ?(?:и|а также|и также|және|сондай-ақ|сонымен қатар|and|and also|as well as|together with) |[和与及、]|以及)[^.。;；]*[.。]?$");

  /** “And is sealed by the university”: something is done, and nobody named besides. */
  private static final Pattern PASSIVE = Pattern.compile("(?:ется|ются|ится|ятся)(?!\\p{L})");

  private Companions() {}

  /** Of which kind a stretch that only one wording has is: “and the Ministry” is somebody. */
  static Kind kind(Reading wording, Piece extra) {
    String stretch = extra.of(Plain.of(wording.text()));
    boolean somebody =
        BESIDES.matcher(stretch).matches()
            && !PASSIVE.matcher(stretch).find()
            && wording.mentions().stream()
                .anyMatch(one -> !one.anyone() && one.piece().meets(extra));
    return somebody ? Kind.PARTY : Kind.EXTRA;
  }

  static Optional<Difference> compare(
      Reading a, List<Mention> inA, Reading b, List<Mention> inB, Alignment alignment) {
    return added(a, inA, alignment.onlyA(), b, inB)
        .map(piece -> new Difference(List.of(piece), List.of()))
        .or(
            () ->
                added(b, inB, alignment.onlyB(), a, inA)
                    .map(piece -> new Difference(List.of(), List.of(piece))));
  }

  private static Optional<Piece> added(
      Reading mine, List<Mention> houses, List<Piece> extras, Reading other, List<Mention> others) {
    var all = everybody(mine, houses, extras);
    var theirs = everybody(other, others, List.of());
    boolean both = PartyDifferences.isOfBoth(other.text());
    boolean anyHouse = both || others.stream().anyMatch(Mention::anyone);
    boolean anyPerson = other.people().stream().anyMatch(Mention::anyone);
    if (PartyDifferences.isVeiled(other.text())) {
      return Optional.empty();
    }
    if (theirs.stream().anyMatch(one -> !one.anyone() && all.stream().noneMatch(one::answers))) {
      return Optional.empty();
    }
    for (int i = 1; i < all.size(); i++) {
      Mention first = all.get(i - 1);
      Mention second = all.get(i);
      boolean person = mine.people().contains(second);
      if (!second.anyone()
          && !(person ? anyPerson : anyHouse)
          && areJoined(mine.text(), first, second)
          && theirs.stream().anyMatch(first::answers)
          && theirs.stream().noneMatch(second::answers)
          && isUntold(mine, second, other)) {
        return Optional.of(second.piece());
      }
    }
    return Optional.empty();
  }

  private static boolean areJoined(String text, Mention first, Mention second) {
    int from = first.piece().to();
    int to = second.piece().from();
    return from < to
        && (JOINED.matcher(text.substring(from, to)).matches()
            || JOINED
                .matcher(SUFFIXED.matcher(text.substring(from, to)).replaceFirst(""))
                .matches());
  }

  /** Whether none of the words for somebody, and none beside them, is told. */
  private static boolean isUntold(Reading mine, Mention one, Reading other) {
    var words =
        Lexicon.beginning(mine.language(), Plain.of(mine.text()), one.piece()).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    BitSet said = Lexicon.said(other.language(), Plain.of(other.text()));
    return words.stream().noneMatch(word -> word.intersects(said));
  }

  private static List<Mention> everybody(
      Reading wording, List<Mention> houses, List<Piece> extras) {
    var all = new ArrayList<>(houses);
    Parties.outside(wording.people(), extras).stream()
        .filter(one -> houses.stream().noneMatch(house -> house.piece().meets(one.piece())))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(one -> one.piece().from()));
    return all;
  }
}
