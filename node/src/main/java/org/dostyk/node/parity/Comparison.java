package org.dostyk.node.parity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.values.Language;

/** Two wordings of one clause set side by side. */
final class Comparison {
  private final Language a;
  private final Language b;
  private final String textA;
  private final String textB;
  private final List<PartyName> parties;
  private final List<Divergence> found = new ArrayList<>();

  private Comparison(Language a, String textA, Language b, String textB, List<PartyName> parties) {
    this.parties = parties;
    this.a = a;
    this.b = b;
    this.textA = textA;
    this.textB = textB;
  }

  static List<Divergence> of(
      Language a, String textA, Language b, String textB, List<PartyName> parties) {
    var comparison = new Comparison(a, textA, b, textB, parties);
    comparison.run();
    return comparison.found;
  }

  private void run() {
    if (textA.isBlank() || textB.isBlank()) {
      if (!textA.isBlank() || !textB.isBlank()) {
        add(Kind.MISSING, whole(textA), whole(textB));
      }
      return;
    }
    List<Fact> factsA = Facts.in(a, textA);
    List<Fact> factsB = Facts.in(b, textB);
    var alignment = Alignment.of(a, textA, factsA, b, textB, factsB);
    alignment.onlyA().forEach(piece -> add(Kind.EXTRA, List.of(piece), List.of()));
    alignment.onlyB().forEach(piece -> add(Kind.EXTRA, List.of(), List.of(piece)));
    facts(outside(factsA, alignment.onlyA()), outside(factsB, alignment.onlyB()));
    for (var pair : alignment.pairs()) {
      modals(pair);
    }
    var namedA = Parties.in(a, textA, parties, alignment.onlyA());
    var namedB = Parties.in(b, textB, parties, alignment.onlyB());
    Parties.compare(a, textA, namedA, b, textB, namedB)
        .or(() -> PartyNames.compare(a, textA, namedA, b, textB, namedB))
        .or(() -> Seats.compare(textA, alignment.onlyA(), textB, alignment.onlyB()))
        .ifPresent(difference -> add(Kind.PARTY, difference.inA(), difference.inB()));
  }

  private static List<Piece> whole(String text) {
    return text.isBlank() ? List.of() : List.of(new Piece(0, text.length()));
  }

  private static List<Fact> outside(List<Fact> facts, List<Piece> extras) {
    return facts.stream().filter(fact -> extras.stream().noneMatch(fact.piece()::meets)).toList();
  }

  /**
   * What one side states firmly and the other not at all; two of one kind are set against each
   * other.
   */
  private void facts(List<Fact> inA, List<Fact> inB) {
    var onlyA = unanswered(inA, inB);
    var onlyB = unanswered(inB, inA);
    for (boolean strict : new boolean[] {true, false}) {
      for (Fact one : List.copyOf(onlyA)) {
        onlyB.stream()
            .filter(two -> two.kind() == one.kind() || !strict)
            .min(
                Comparator.comparingInt(
                    two ->
                        Math.abs(
                            two.piece().from() * textA.length()
                                - one.piece().from() * textB.length())))
            .ifPresent(
                two -> {
                  onlyA.remove(one);
                  onlyB.remove(two);
                  add(kind(one, two), List.of(one.piece()), List.of(two.piece()));
                });
      }
    }
    lengths(inA, inB);
    onlyA.forEach(one -> add(one.kind(), List.of(one.piece()), List.of()));
    onlyB.forEach(two -> add(two.kind(), List.of(), List.of(two.piece())));
  }

  /**
   * A month against a week, the first days of a month against its last, where each is the one that
   * the other lacks.
   */
  private void lengths(List<Fact> inA, List<Fact> inB) {
    alone(Kind.NUMBER, only(inA, inB, "t:", "mo:"), only(inB, inA, "t:", "mo:"));
    alone(Kind.DATE, only(inA, inB, "P"), only(inB, inA, "P"));
  }

  private void alone(Kind kind, List<Fact> onlyA, List<Fact> onlyB) {
    if (onlyA.size() == 1 && onlyB.size() == 1) {
      add(kind, List.of(onlyA.getFirst().piece()), List.of(onlyB.getFirst().piece()));
    }
  }

  private static List<Fact> only(List<Fact> facts, List<Fact> others, String... codes) {
    return facts.stream()
        .filter(Fact::faint)
        .filter(f -> f.sure().stream().anyMatch(s -> Stream.of(codes).anyMatch(s::startsWith)))
        .filter(f -> others.stream().noneMatch(f::answers))
        .toList();
  }

  private static Kind kind(Fact one, Fact two) {
    if (one.kind() == two.kind()) {
      return one.kind();
    }
    return one.kind() == Kind.NUMBER ? two.kind() : one.kind();
  }

  private static List<Fact> unanswered(List<Fact> facts, List<Fact> others) {
    return new ArrayList<>(
        facts.stream()
            .filter(fact -> !fact.faint() && others.stream().noneMatch(fact::answers))
            .toList());
  }

  private void modals(Alignment.Pair pair) {
    var inA = Modals.in(a, textA, pair.a());
    var inB = Modals.in(b, textB, pair.b());
    Modals.compare(inA, inB)
        .ifPresent(
            forces ->
                found.add(
                    new Divergence(
                        Kind.MODAL,
                        a,
                        b,
                        forces.one().pieces(),
                        forces.other().pieces(),
                        forces.one().force().word(),
                        forces.other().force().word())));
  }

  private void add(Kind kind, List<Piece> inA, List<Piece> inB) {
    found.add(new Divergence(kind, a, b, inA, inB, said(textA, inA), said(textB, inB)));
  }

  private static String said(String text, List<Piece> pieces) {
    return String.join(" … ", pieces.stream().map(piece -> piece.of(text).strip()).toList());
  }
}
