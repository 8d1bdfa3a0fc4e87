package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.parity.Parties.Difference;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.values.Language;

/**
 * Who stands where somebody else stands: of two sentences side by side each speaks of people, or an
 * institution, of whom the other wording says nothing by any word. No grammar is asked, so it holds
 * for whoever does something and for whom it is done.
 */
final class Substitutes {
  private Substitutes() {}

  /** A wording, the people and the institutions in it, and all that it speaks of. */
  private record Side(
      Language language,
      String plain,
      List<Mention> people,
      List<Mention> everybody,
      List<Mention> houses,
      Concepts.Said said) {
    static Side of(Reading wording, List<Mention> houses, List<Piece> extras) {
      return new Side(
          wording.language(),
          Plain.of(wording.text()),
          Parties.outside(wording.people(), extras),
          wording.people(),
          houses,
          wording.phrases().said());
    }

    /** The people of a sentence of whom the other wording does not speak. */
    List<Mention> strangers(Piece sentence, Side other) {
      return people.stream()
          .filter(one -> one.piece().meets(sentence) && !one.anyone())
          .filter(one -> other.everybody.stream().noneMatch(m -> m.anyone() || one.answers(m)))
          .filter(one -> words(one).stream().noneMatch(other.said::answers))
          .filter(one -> !other.maySpeakOf(one, this))
          .toList();
    }

    /** Whether somebody is told by the dictionary, or perhaps by a word that only it knows. */
    private boolean maySpeakOf(Mention one, Side theirs) {
      var actors = Actors.in(language, plain);
      var same = Actors.in(theirs.language, theirs.plain);
      boolean told =
          same.stream()
              .filter(actor -> actor.piece().meets(one.piece()))
              .anyMatch(actor -> actors.stream().anyMatch(actor::answers));
      return told
          || actors.stream()
              .anyMatch(
                  actor ->
                      everybody.stream().noneMatch(m -> m.piece().meets(actor.piece()))
                          && houses.stream().noneMatch(m -> m.piece().meets(actor.piece()))
                          && same.stream().noneMatch(actor::answers)
                          && words(actor).stream().noneMatch(theirs.said::answers));
    }

    /** The institutions of a sentence that the other wording does not name. */
    List<Mention> others(Piece sentence, Side other) {
      return houses.stream()
          .filter(one -> one.piece().meets(sentence) && !one.anyone())
          .filter(one -> other.houses.stream().noneMatch(one::answers))
          .filter(one -> words(one).stream().noneMatch(other.said::answers))
          .toList();
    }

    private List<Concepts.Word> words(Mention one) {
      return Concepts.words(language, plain, one.piece().from(), one.piece().to());
    }
  }

  static Optional<Difference> compare(
      Reading a, List<Mention> inA, Reading b, List<Mention> inB, Alignment alignment) {
    if (a.language() == b.language()) {
      return Optional.empty();
    }
    var one = Side.of(a, inA, alignment.onlyA());
    var two = Side.of(b, inB, alignment.onlyB());
    for (var pair : alignment.pairs()) {
      var apart = Soles.compare(a, inA, pair.a(), b, inB, pair.b());
      if (apart.isPresent()) {
        return apart;
      }
      var peopleA = one.strangers(pair.a(), two);
      var peopleB = two.strangers(pair.b(), one);
      var housesA = peopleB.isEmpty() ? List.<Mention>of() : one.others(pair.a(), two);
      var housesB = peopleA.isEmpty() ? List.<Mention>of() : two.others(pair.b(), one);
      if (!peopleA.isEmpty() && !(peopleB.isEmpty() && housesB.isEmpty())
          || !peopleB.isEmpty() && !housesA.isEmpty()) {
        return Optional.of(new Difference(pieces(peopleA, housesA), pieces(peopleB, housesB)));
      }
    }
    return Optional.empty();
  }

  private static List<Piece> pieces(List<Mention> people, List<Mention> houses) {
    var all = new ArrayList<>(people);
    all.addAll(houses);
    return all.stream().map(Mention::piece).toList();
  }
}
